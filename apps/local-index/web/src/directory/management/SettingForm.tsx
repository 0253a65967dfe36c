import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import { TextField } from '@mens-centraal/ui/TextField'
import { useAct } from '../../api/use-act.ts'
import { useIdempotencyKey } from '../../api/use-idempotency-key.ts'
import { ActCard } from '../../form/ActCard.tsx'
import { useHouseForm, type Wrong } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { StartFields, type StartValues, startMistakes, startOf } from './StartFields.tsx'
import { readDays, type Setting, settingHint, settingWord } from './setting.ts'
import { useValueWords } from './use-setting-words.ts'

type SettingValues = StartValues & { readonly value: string }
type SettingFormProps = { readonly setting: Setting; readonly onDone: () => void; readonly onCancel: () => void }

const chosenValue = (setting: Setting, typed: string): string | undefined =>
  setting.kind === 'working-days' ? readDays(typed, setting) : typed

const useChange = ({ setting, onDone }: SettingFormProps) => {
  const t = useWords()
  const act = useAct('POST /api/setting-changes')
  const keyOf = useIdempotencyKey()
  const check = (values: SettingValues): Wrong<SettingValues> => {
    const { startDay } = startMistakes(values)
    const bounds = { least: setting.least ?? 0, most: setting.most ?? 0 }
    return {
      ...(chosenValue(setting, values.value) === undefined && { value: t('setting.daysWrong', bounds) }),
      ...(startDay && { startDay: t(startDay) }),
    }
  }
  const form = useHouseForm<SettingValues>({
    defaults: { value: setting.value, start: 'today', startDay: '' },
    check,
    pointers: { value: 'value', from: 'startDay' },
  })
  const send = async (values: SettingValues) => {
    const value = chosenValue(setting, values.value)
    const from = startOf(values)
    if (value === undefined || from === undefined) return
    const body = { setting: setting.setting, value, from, number: setting.history.length }
    const answer = await act.run({ body, idempotencyKey: keyOf(body) })
    if (answer.ok) onDone()
    else form.refuse(answer.refusal)
  }
  return { form, pending: act.pending, submit: form.submit((values) => void send(values)) }
}

const ValueField = ({ setting, form }: { readonly setting: Setting; readonly form: ReturnType<typeof useChange>['form'] }) => {
  const t = useWords()
  const words = useValueWords()
  const field = form.field('value')
  const label = t(settingWord(setting.setting))
  if (setting.kind === 'working-days') {
    return (
      <TextField
        {...field}
        label={label}
        hint={t('setting.daysHint', { least: setting.least ?? 0, most: setting.most ?? 0 })}
        width="short"
        inputMode="numeric"
        maxLength={3}
      />
    )
  }
  return (
    <ChoiceField {...field} label={label} choices={setting.values.map((value) => ({ value, label: words(setting, value) }))} />
  )
}

/** Another value of one setting, from today or a later day on. */
export const SettingForm = (props: SettingFormProps) => {
  const t = useWords()
  const { form, pending, submit } = useChange(props)
  const { setting } = props
  return (
    <ActCard title={t('setting.changeTitle')}>
      <Form label={t('setting.changeTitle')} onSubmit={submit} {...form.summary}>
        <p className="soft">{t(settingHint(setting.setting))}</p>
        <ValueField setting={setting} form={form} />
        <StartFields start={form.field('start')} startDay={form.field('startDay')} />
        <Actions>
          <Button type="submit" look="main" pending={pending}>
            {t('setting.save')}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {t('act.cancel')}
          </Button>
        </Actions>
      </Form>
    </ActCard>
  )
}
