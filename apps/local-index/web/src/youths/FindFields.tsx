import type { Sex } from '@mens-centraal/kernel/sex'
import { BirthDateField } from '@mens-centraal/ui/BirthDateField'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { TextField } from '@mens-centraal/ui/TextField'
import { useWords } from '../language/use-words.tsx'
import { needsAddress } from './find-youth.ts'
import type { FindForm } from './use-find-form.ts'

const sexes: readonly Sex[] = ['M', 'V', 'O']

/** By which the youth is looked for; only for who has the right to use the BSN. */
export const ByField = ({ form }: { readonly form: FindForm }) => {
  const t = useWords()
  return (
    <ChoiceField
      {...form.field('by')}
      label={t('find.by')}
      look="tiles"
      choices={[
        { value: 'bsn', label: t('find.byBsn') },
        { value: 'name', label: t('find.byName') },
      ]}
    />
  )
}

export const BsnField = ({ form }: { readonly form: FindForm }) => {
  const t = useWords()
  return (
    <TextField
      {...form.field('bsn')}
      label={t('find.bsn')}
      hint={t('find.bsnHint')}
      width="short"
      inputMode="numeric"
      maxLength={20}
    />
  )
}

const AddressFields = ({ form }: { readonly form: FindForm }) => {
  const t = useWords()
  const optional = !needsAddress(form.values)
  return (
    <div className="field-row tight">
      <TextField {...form.field('postcode')} label={t('find.postcode')} width="short" maxLength={7} optional={optional} />
      <TextField
        {...form.field('houseNumber')}
        label={t('find.houseNumber')}
        width="short"
        inputMode="numeric"
        maxLength={5}
        optional={optional}
      />
    </div>
  )
}

/** Family name, birth date, and sex or address; the given names when there is more than one. */
export const NameFields = ({ form }: { readonly form: FindForm }) => {
  const t = useWords()
  const sexWord = { M: t('find.sexM'), V: t('find.sexV'), O: t('find.sexO') }
  return (
    <>
      <div className="find-name">
        <TextField
          {...form.field('givenNames')}
          label={t('find.givenNames')}
          hint={t('find.givenNamesHint')}
          maxLength={200}
          optional
        />
        <TextField {...form.field('prefix')} label={t('find.prefix')} hint={t('find.prefixHint')} maxLength={10} />
        <TextField {...form.field('familyName')} label={t('find.familyName')} hint={t('find.familyNameHint')} maxLength={200} />
      </div>
      <BirthDateField {...form.field('birthDate')} label={t('find.birthDate')} hint={t('find.birthDateHint')} />
      <ChoiceField
        {...form.field('sex')}
        label={t('find.sex')}
        hint={t('find.sexHint')}
        look="tiles"
        choices={sexes.map((sex) => ({ value: sex, label: sexWord[sex] }))}
      />
      <AddressFields form={form} />
    </>
  )
}
