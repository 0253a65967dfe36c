import { Button } from '@mens-centraal/ui/Button'
import { SwitchField } from '@mens-centraal/ui/SwitchField'
import { useLanguage } from '../language/language.tsx'
import { useWords } from '../language/use-words.tsx'
import { useHideNames } from '../youths/hide-names.tsx'

/** Switches to the other language; its name stands in that language. */
export const LanguageButton = () => {
  const { language, choose } = useLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <Button look="quiet" onPress={() => choose(other)}>
      <span lang={other}>{other === 'en' ? 'English' : 'Nederlands'}</span>
    </Button>
  )
}

/** For screens that others can see, such as in a classroom. */
export const HideNamesSwitch = () => {
  const t = useWords()
  const { hidden, hide } = useHideNames()
  return (
    <SwitchField on={hidden} onChange={hide}>
      {t('page.hideNames')}
    </SwitchField>
  )
}
