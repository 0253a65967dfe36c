import { Actions, Button } from '@mens-centraal/ui/Button'
import { ChoiceField } from '@mens-centraal/ui/ChoiceField'
import { Form } from '@mens-centraal/ui/Form'
import { SelectField } from '@mens-centraal/ui/SelectField'
import { TextField } from '@mens-centraal/ui/TextField'
import { useHouseForm } from '../../form/use-house-form.ts'
import { useWords } from '../../language/use-words.tsx'
import { type Category, type LeadRule, leadingDomains, type RuleValues, ruleOf } from './lead-rule.ts'

type RuleFormProps = { readonly categories: readonly Category[]; readonly onAdd: (rule: LeadRule) => void }

const empty: RuleValues = { who: 'any', independent: 'any', fromAge: '', belowAge: '', among: 'first' }

const useWhoGroups = (categories: readonly Category[]) => {
  const t = useWords()
  return [...leadingDomains(categories)].map(([domain, codes]) => ({
    label: t(`leadRule.domain.${domain}`),
    choices: [
      { value: `domain:${domain}`, label: t('leadRule.wholeDomain', { domain: t(`leadRule.domain.${domain}`) }) },
      ...codes.map((code) => ({ value: `category:${code}`, label: t(`category.${code}`) })),
    ],
  }))
}

const useRuleForm = ({ onAdd }: RuleFormProps) => {
  const t = useWords()
  const form = useHouseForm<RuleValues>({
    defaults: empty,
    check: (values) => (ruleOf(values) === undefined ? { fromAge: t('leadRule.ageWrong') } : {}),
  })
  const submit = form.submit((values) => {
    const rule = ruleOf(values)
    if (rule !== undefined) onAdd(rule)
  })
  return { form, submit }
}

/** One rule more: on whom, at what age of the youth, and who of several. */
export const RuleForm = (props: RuleFormProps) => {
  const t = useWords()
  const { form, submit } = useRuleForm(props)
  const independent = (['any', 'yes', 'no'] as const).map((value) => ({ value, label: t(`leadRule.independent.${value}`) }))
  const among = (['first', 'last'] as const).map((value) => ({ value, label: t(`leadRule.among.${value}`) }))
  return (
    <Form label={t('leadRule.add')} onSubmit={submit} {...form.summary}>
      <SelectField
        {...form.field('who')}
        label={t('leadRule.who')}
        hint={t('leadRule.whoHint')}
        choices={[{ value: 'any', label: t('leadRule.anyOrganisation') }]}
        groups={useWhoGroups(props.categories)}
      />
      <ChoiceField {...form.field('independent')} label={t('leadRule.independent')} look="tiles" choices={independent} />
      <TextField
        {...form.field('fromAge')}
        label={t('leadRule.from')}
        hint={t('leadRule.ageHint')}
        width="short"
        inputMode="numeric"
        maxLength={3}
        optional
      />
      <TextField
        {...form.field('belowAge')}
        label={t('leadRule.below')}
        width="short"
        inputMode="numeric"
        maxLength={3}
        optional
      />
      <ChoiceField {...form.field('among')} label={t('leadRule.amongLabel')} look="tiles" choices={among} />
      <Actions>
        <Button type="submit">{t('leadRule.add')}</Button>
      </Actions>
    </Form>
  )
}
