import { decided, type Said, todo } from '../said'

/** Skilj på det som är sagt, av vem, och det som är tolkning. För ärenden som inte har en egen lydelse. */
export const vadViVet: readonly Said[] = [
  decided(
    'vald',
    '{Barn} har själv berättat för en vuxen i skolan. Personalen har antecknat ordagrant. Inget annat vittne är känt. Övriga uppgifter är andras tolkning.',
  ),
  decided(
    'vald',
    'Källa: {barns} egen utsaga, återgiven av personal. Märken har setts av en person. Vårdnadshavarnas version är inte inhämtad.',
  ),
  decided(
    'vald',
    'Känt: vad {barn} har sagt och när. Inte känt: hur ofta, om fler har sett det, om något har hänt tidigare.',
    todo('handlaggare', 1, 'Sammanställa tidigare kännedom i registret'),
  ),
  decided(
    'bevittnat',
    'Uppgifterna kommer från en vuxen i familjen och från polisens rapport. {Barn} har inte tillfrågats och ska inte tillfrågas före förhöret.',
  ),
  decided(
    'bevittnat',
    'Polisen har varit i hemmet vid ett tillfälle. {Barn} var där. Vad {hon} sett är inte klarlagt.',
  ),
  decided(
    'sex',
    '{Barn} har berättat för en vuxen {hon} litar på. Den vuxne har inte ställt följdfrågor. Ordalydelsen finns antecknad.',
  ),
  decided(
    'sex',
    'Det som är sagt är kort och ordagrant återgivet. Det som i anmälan beskrivs som förändrat beteende är tolkning och hålls isär.',
  ),
  decided(
    'sex utom',
    'Vårdnadshavarna har fått uppgifterna av {barn} och ringt samma kväll. De har inte frågat vidare.',
  ),
  decided('nat', 'Meddelanden finns sparade. {Barn} har visat dem för en förälder. Vem avsändaren är vet ingen ännu.'),
  decided(
    'hot',
    'Hot har framförts i telefon och i meddelanden, enligt {barn}. Inget är bekräftat av någon annan. Polisen har inga tidigare anmälningar.',
  ),
  decided(
    'heder',
    '{Barn} har berättat för kuratorn om kontroll av umgänge, telefon och kläder. Syskonens hållning är okänd.',
  ),
  decided(
    '',
    'Samordnaren läser upp förfrågan. Socialtjänsten skiljer i sin redovisning på egna iakttagelser och sådant andra har sagt.',
  ),
]
