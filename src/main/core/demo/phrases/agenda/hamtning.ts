import { decided, notNow, type Said, todo } from '../said'

/** Vem hämtar barnet, vem är trygg vuxen, behövs tolk, och när. */
export const hamtning: readonly Said[] = [
  decided(
    'forhor foretradare !boende',
    'Särskild företrädare och handläggaren hämtar på {skola} {forhor}. Trygghetsperson är en vuxen därifrån som {barn} själv pekat på.',
    todo('handlaggare', 'forhor', 'Hämta {barn} tillsammans med företrädaren'),
  ),
  decided(
    'forhor foretradare !boende',
    '{Barn} hämtas under skoldagen. Skolledningen informeras samma morgon, inte tidigare. Trygghetsperson följer med i bilen.',
    todo('handlaggare', 'forhor', 'Ringa rektor klockan åtta och sedan hämta {barn}'),
  ),
  decided(
    'forhor foretradare !boende',
    'Hämtning i civil bil från {skola}. Någon {barn} känner väl följer med och stannar kvar hela tiden.',
    todo('handlaggare', 2, 'Tillfråga trygghetsperson med förbehåll om tystnad'),
    todo('polis', 'forhor', 'Civil bil till hämtningen'),
  ),
  decided(
    'forhor foretradare liten',
    'Förskolans pedagog är trygghetsperson. {Barn} tar med eget gosedjur och matsäck. Hämtning efter frukost.',
    todo('handlaggare', 'forhor', 'Hämta på {skola} efter frukost'),
  ),
  decided(
    'forhor !foretradare',
    '{Trygg} kommer med {barn} till Barnahus {forhor}. Trygghetsperson behövs inte. Den som följer med väntar i väntrummet.',
    todo('handlaggare', 2, 'Bekräfta tid och plats med {trygg}'),
  ),
  decided(
    'forhor !foretradare',
    '{Trygg} skjutsar och stannar kvar. En släkting avlöser om förhöret drar ut på tiden.',
    todo('handlaggare', 1, 'Stäm av resan med {trygg}'),
  ),
  decided(
    'forhor !foretradare',
    'Vårdnadshavare följer med. Polisen ringer kvällen före och påminner om att inte tala om händelserna med {barn}.',
    todo('polis', 'forhor', 'Ringa vårdnadshavare kvällen före förhöret'),
  ),
  decided(
    'forhor tolk',
    'Tolk i familjens språk behövs, på plats och inte per telefon. {Barn} får träffa tolken en stund innan. Hämtning på {skola}.',
    todo('polis', 3, 'Boka samma tolk för förhör och eftermöte'),
    todo('handlaggare', 'forhor', 'Hämta {barn} på {skola}'),
  ),
  decided(
    'forhor tonaring !boende',
    '{Barn} vill komma själv men möts utanför av handläggaren. En kompis mamma är trygghetsperson, enligt {barns} eget önskemål.',
    todo('handlaggare', 'forhor', 'Möta {barn} vid entrén'),
  ),
  decided(
    'forhor flera',
    'Syskonen hämtas i två bilar så att de inte behöver vänta på varandra. Varje barn har sin egen trygga vuxna.',
    todo('handlaggare', 2, 'Ordna två trygghetspersoner och två bilar'),
  ),
  decided(
    'forhor skolbarn foretradare',
    'Skolkuratorn är trygghetsperson. {Barn} får veta vart {hon} ska på vägen dit, av handläggaren.',
    todo('handlaggare', 'forhor', 'Informera {barn} i bilen enligt överenskommen text'),
  ),
  decided(
    'forhor boende',
    '{Barn} hämtas vid en plats som bara handläggaren och polisen känner till. Tid ändras inte utan att båda är nådda.',
    todo('polis', 'forhor', 'Hämtning enligt särskild överenskommelse'),
  ),
  notNow('!forhor', 'Inget förhör är beslutat, därför ingen hämtning.'),
]
