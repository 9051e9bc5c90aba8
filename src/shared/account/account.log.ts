/** What an entry of the log about users and keys was about, in words. */
export const accountLogWords = {
  'account.setUp': 'Huset skapades',
  'account.unlock': 'Upplåsning',
  'account.confirm': 'Bekräftade med sin lösenfras',
  'account.add': 'Ny användare',
  'account.change': 'Ändrade en användare',
  'account.welcome': 'Öppnade ärenden för en kollega',
  'account.leaving': 'Såg efter vad som ligger i någons hand',
  'account.remove': 'Stängde ute en användare',
  'account.rekey': 'Bytte databasens nyckel',
  'account.changePassphrase': 'Bytte lösenfras',
  'account.recover': 'Fick nya nycklar med återställningsark',
  'account.renew': 'Gav en kollega nya nycklar',
  'account.newSheets': 'Gjorde nya återställningsark',
  'account.trySheets': 'Provade återställningsarken',
}
