import type { Page } from '@playwright/test'

/** Opens a page of management that lies behind Beheer. */
export const openManagement = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Beheer', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
}
