import { expect, test } from '@playwright/test'
// @ts-expect-error -- the build's own script has no types
import { findElectron } from '../../build/electron.mjs'
import { launch, setUpHouse, unlock } from '../support/app'
import { canTrace, outsideContacts, traced } from '../support/traced'

test('a whole run contacts no address outside the machine', async () => {
  test.skip(!canTrace(), 'system calls cannot be followed here')
  const trace = traced((findElectron() as { binary: string }).binary)
  const running = await launch({ executable: trace.executable })
  await setUpHouse(running)
  for (const place of ['Ärenden', 'Samråd', 'Inställningar', 'Idag']) {
    await running.page.getByRole('link', { name: place, exact: true }).click()
    await running.page.waitForTimeout(500)
  }
  await running.renew(() => running.page.getByRole('button', { name: 'Lås', exact: true }).click())
  await unlock(running)
  await running.page.waitForTimeout(8_000)
  await running.close()

  expect(trace.contacts()).toEqual([])
})

test('the control: a contact would be seen', () => {
  const line = 'connect(30, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = 0'

  expect(outsideContacts([line, 'connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0'])).toEqual([line])
})
