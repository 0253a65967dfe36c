import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { SelectField } from '@mens-centraal/ui/SelectField'
import { TextField } from '@mens-centraal/ui/TextField'
import type { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import type { Category, OrganisationValues } from './organisation-form.ts'

type Fields = Pick<ReturnType<typeof useHouseForm<OrganisationValues>>, 'field'>

/** What one manager changes at once, to fill in. */
export const PlainFields = ({ field }: Fields) => {
  const t = useWords()
  return (
    <>
      <TextField {...field('name')} label={t('keep.name')} width="medium" maxLength={200} />
      <TextField {...field('place')} label={t('keep.place')} width="medium" maxLength={100} />
      <TextField {...field('generalPhone')} label={t('keep.phone')} width="medium" maxLength={40} />
      <TextField
        {...field('displayName')}
        label={t('keep.displayName')}
        hint={t('keep.displayNameHint')}
        width="medium"
        maxLength={200}
        optional
      />
    </>
  )
}

/** What others rely on, to fill in. */
export const WeightyFields = ({ field, categories }: Fields & { readonly categories: readonly Category[] }) => {
  const t = useWords()
  return (
    <>
      <SelectField
        {...field('category')}
        label={t('keep.category')}
        nothing={t('keep.choose')}
        choices={categories.map((category) => ({ value: category, label: t(`category.${category}`) }))}
      />
      <ChoiceField
        {...field('bsn')}
        label={t('keep.bsn')}
        choices={[
          { value: 'yes', label: t('keep.bsnYes') },
          { value: 'no', label: t('keep.bsnNo') },
        ]}
      />
      <TextField
        {...field('domains')}
        label={t('keep.domains')}
        hint={t('keep.domainsHint')}
        width="medium"
        maxLength={2000}
        optional
      />
    </>
  )
}
