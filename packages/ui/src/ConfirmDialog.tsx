import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Actions, Button, type ButtonLook } from './Button.tsx'
import { useUiWords } from './use-ui-words.ts'
import './dialog.css'

type WindowProps = { readonly title: string; readonly children: ReactNode; readonly onClose?: () => void }

/** A window over the page that asks for attention first. Closes with Escape when `onClose` is given; the focus goes back where it was. */
export const DialogWindow = ({ title, children, onClose }: WindowProps) => (
  <ModalOverlay
    isOpen
    className="dialog-overlay"
    isKeyboardDismissDisabled={onClose === undefined}
    onOpenChange={(open) => {
      if (!open) onClose?.()
    }}
  >
    <Modal className="dialog-place">
      <Dialog role="alertdialog" className="dialog">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
)

type ConfirmDialogProps = {
  readonly title: string
  /** What happens when it is confirmed, in full. */
  readonly children: ReactNode
  /** The act itself, as a verb: "Signaal intrekken". */
  readonly confirm: string
  readonly look?: ButtonLook
  readonly pending?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks to confirm an act that cannot be undone, and says what it does. */
export const ConfirmDialog = ({
  title,
  children,
  confirm,
  look = 'main',
  pending = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) => {
  const t = useUiWords()
  return (
    <DialogWindow title={title} onClose={onCancel}>
      {children}
      <Actions>
        <Button look={look} pending={pending} onPress={onConfirm}>
          {confirm}
        </Button>
        <Button onPress={onCancel}>{t('ui.cancel')}</Button>
      </Actions>
    </DialogWindow>
  )
}
