import { Card } from '@mens-centraal/ui/Card'
import { Table } from '@mens-centraal/ui/Table'
import { useWords } from '../../language/use-words.tsx'
import { byDomain, type Category } from './lead-rule.ts'

/** Which kinds of organisation can take the lead, and which only signal, by domain: today's list. */
export const CategoryTable = ({ categories }: { readonly categories: readonly Category[] }) => {
  const t = useWords()
  return (
    <Card title={t('leadRule.categories')}>
      <p className="soft">{t('leadRule.categoriesText')}</p>
      <Table
        caption={t('leadRule.categories')}
        rows={byDomain(categories)}
        rowKey={({ domain, mayLead }) => `${domain} ${mayLead}`}
        columns={[
          { key: 'domain', title: t('leadRule.trialDomain'), cell: ({ domain }) => t(`leadRule.domain.${domain}`) },
          { key: 'lead', title: t('lead.title'), cell: ({ mayLead }) => t(mayLead ? 'leadRule.can' : 'leadRule.cannot') },
          {
            key: 'kinds',
            title: t('organisation.category'),
            cell: ({ codes }) => codes.map((code) => t(`category.${code}`)).join(', '),
          },
        ]}
      />
    </Card>
  )
}
