import { expect, test } from 'vitest'
import { isKeptByAdministrators, isTheirsAlone } from './rights.rules'

test.each([
  [0, 0o100644, true],
  [0, 0o100600, true],
  [0, 0o100664, false],
  [0, 0o100646, false],
  [0, 0o100666, false],
  [1000, 0o100644, false],
])('a file of user %i with mode %o is the administrator’s alone: %s', (uid, mode, expected) => {
  expect(isTheirsAlone({ uid, mode }, [0])).toBe(expected)
})

const installed = 'O:BAG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)'

test.each([
  ['what an installer should lay', installed, true],
  ['users read by name of the right', 'O:SYG:SYD:(A;;FA;;;SY)(A;;FR;;;BU)', true],
  ['users may write', 'O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1301bf;;;BU)', false],
  ['users may write, by name', 'O:BAG:SYD:(A;;FA;;;BA)(A;;FRFW;;;BU)', false],
  ['users may change the rights', 'O:BAG:SYD:(A;;FA;;;BA)(A;;FRWD;;;AU)', false],
  ['users may lay files in the folder', 'O:BAG:SYD:(A;;FA;;;BA)(A;CI;DCLCRPCR;;;BU)', false],
  ['one user owns it', 'O:S-1-5-21-1-2-3-1001G:SYD:(A;;FA;;;BA)', false],
  ['one user may do all', 'O:BAG:SYD:(A;;FA;;;S-1-5-21-1-2-3-1001)', false],
  ['who makes one inside gets it, not this one', 'O:BAG:SYD:(A;;FA;;;BA)(A;OICIIO;GA;;;CO)', true],
  ['no list at all: everybody may', 'O:BAG:SYD:NO_ACCESS_CONTROL', false],
  ['nothing that can be read', '', false],
  ['a conditional entry', 'O:BAG:SYD:(A;;FA;;;BA)(XA;;FA;;;WD;(1==1))', false],
  ['what is also audited', `${installed}S:AI(AU;SAFA;FA;;;WD)`, true],
])('%s', (_what, sddl, expected) => {
  expect(isKeptByAdministrators(sddl)).toBe(expected)
})
