import type { z } from 'zod'
import type { Profile } from '../../../shared/profile/profile.contract'

/** Barnahus, the form of work this house is first built for. Questions and preparation follow the agencies' own agreements. */
export const barnahus: z.input<typeof Profile> = {
  id: 'barnahus',
  name: 'Barnahus',
  version: 1,
  samradMinutes: 30,
  responsibility: {
    lanes: { kommun: '{namnd}', barnahus: 'Varje verksamhet ansvarar för sin del' },
    rooms: [
      {
        room: 'brottsutredning',
        principal: 'Polismyndigheten och Åklagarmyndigheten',
        ends: 'Slutar när förundersökningen läggs ned eller domen har vunnit laga kraft. Barnets ärende fortsätter.',
      },
      {
        room: 'skydd',
        principal: '{namnd}',
        ends: 'Slutar när barnet är skyddat och utredning och insatser är avslutade.',
      },
      {
        room: 'fysisk-halsa',
        principal: 'Regionen',
        ends: 'Slutar när barnet är undersökt och den vård som behövs är given.',
      },
      {
        room: 'psykisk-halsa',
        principal: '{namnd} för stöd, Regionen för vård',
        ends: 'Övergår först när den som tar över har sagt ja. Slutar när stödet är följt upp.',
      },
    ],
  },
  goals: { requestToSamrad: 3, answerRequest: 1 },
  deadlines: {
    lateHour: '16:00',
    sameDayHour: '15:00',
    firstInterview: 14,
    followUp: [
      { unit: 'days', count: 7 },
      { unit: 'months', count: 1 },
      { unit: 'months', count: 3 },
      { unit: 'months', count: 6 },
    ],
  },
  agencies: [
    {
      id: 'socialtjanst',
      name: 'Socialtjänsten',
      called: 'always',
      prepares: [
        'Vilka som är vårdnadshavare, hur vårdnad, boende och umgänge ser ut',
        'Syskon och andra barn i hushållet',
        'Hur och när uppgifterna kom fram, och vem barnet har berättat för',
        'Synliga skador och var barnet är under dagen',
        'Tidigare kännedom och pågående insatser',
        'Vilka kontakter som redan är tagna med barnet, föräldrarna och den misstänkta',
        'Behov av tolk eller annat särskilt stöd',
      ],
      answers: [
        'Är barnet skyddat i dag och i natt?',
        'Vem tar emot barnet efter förhöret?',
        'Vilket stöd kan familjen få från i dag?',
        'Vad får barnet veta, av vem och när?',
      ],
    },
    {
      id: 'polis',
      name: 'Polismyndigheten',
      called: 'always',
      prepares: [
        'Anmälan och hur långt förundersökningen har kommit',
        'Tidigare ärenden som rör familjen',
        'Vilka förhörstider som finns och vem som kan hålla förhöret',
        'Hur barnet kan hämtas',
      ],
      answers: [
        'När kan barnförhöret hållas och av vem?',
        'Vad får inte göras eller sägas än?',
        'Hur kommer barnet till förhöret?',
      ],
    },
    {
      id: 'aklagare',
      name: 'Åklagarmyndigheten',
      called: 'always',
      prepares: [
        'Beslut om förundersökning och direktiv',
        'Behov av särskild företrädare eller målsägandebiträde',
        'Vilka som får följa förhöret i medhörning',
        'När och av vem vårdnadshavarna får veta',
      ],
      answers: [
        'Inleds förundersökning?',
        'Ska särskild företrädare förordnas före förhöret?',
        'Vilka får följa förhöret?',
        'När får vårdnadshavarna informeras?',
      ],
    },
    {
      id: 'bup',
      name: 'Barn- och ungdomspsykiatrin',
      called: 'on-request',
      prepares: ['Om barnet redan är känt', 'Vilken möjlighet som finns till krisbedömning och medhörning'],
      answers: [
        'Hur mår barnet och vilka tecken ska vi vara vaksamma på?',
        'Är det lämpligt att höra barnet nu?',
        'Vilka råd behövs inför förhöret?',
        'Hur och när ska barn- och ungdomspsykiatrin sökas?',
      ],
    },
    {
      id: 'barnklinik',
      name: 'Barn- och ungdomskliniken',
      called: 'on-request',
      prepares: ['Känd vård och hälsa just nu', 'När en läkarundersökning kan göras'],
      answers: [
        'Finns skador som behöver bedömas och dokumenteras?',
        'Behövs läkarundersökning, när och var?',
        'Kan rättsintyg utfärdas?',
      ],
    },
    {
      id: 'kvinnoklinik',
      name: 'Kvinnokliniken',
      called: 'on-request',
      calledAt: ['valdtakt-mot-barn', 'sexuellt-overgrepp', 'konsstympning'],
      prepares: ['När en undersökning kan göras och av vem'],
      answers: [
        'Behövs gynekologisk undersökning och kan den göras skonsamt?',
        'Behövs provtagning eller uppföljande vård?',
      ],
    },
  ],
  agenda: [
    {
      key: 'narvaro',
      title: 'Närvaro, sekretessläge och typ av samråd',
      help: 'Vilka är med, i vilken form, och på vilken grund får uppgifter lämnas mellan er?',
    },
    {
      key: 'vad-vi-vet',
      title: 'Vad vi vet och varifrån',
      help: 'Skilj på det som är sagt, av vem, och det som är tolkning.',
    },
    {
      key: 'barnet-nu',
      title: 'Barnet just nu',
      help: 'Var är barnet och med vem? Mående, språk, funktionsnedsättning.',
      needsIdentity: true,
    },
    {
      key: 'skydd',
      title: 'Skydd',
      help: 'Är barnet skyddat i dag och i natt? Vem gör vad om läget ändras?',
      room: 'skydd',
    },
    {
      key: 'brottsutredning',
      title: 'Brottsutredning',
      help: 'Förundersökning, gärningar, misstänkt, och när förhör kan hållas.',
      room: 'brottsutredning',
    },
    {
      key: 'foretradare',
      title: 'Företrädare för barnet',
      help: 'Särskild företrädare eller målsägandebiträde – före det första förhöret.',
      room: 'brottsutredning',
      needsIdentity: true,
    },
    {
      key: 'fysisk-halsa',
      title: 'Fysisk hälsa',
      help: 'Skador, läkarundersökning, rättsintyg, vård.',
      room: 'fysisk-halsa',
    },
    {
      key: 'psykisk-halsa',
      title: 'Psykisk hälsa och råd inför förhör',
      help: 'Mående, stöd inför förhöret, vad den som förhör behöver tänka på.',
      room: 'psykisk-halsa',
    },
    {
      key: 'hamtning',
      title: 'Hämtning, trygghetsperson, tolk, dag och tid',
      help: 'Vem hämtar barnet, vem är trygg vuxen, behövs tolk, och när.',
      needsIdentity: true,
    },
    {
      key: 'medhorning',
      title: 'Medhörning',
      help: 'Åklagaren bestämmer vilka som får följa förhöret. Barnet har rätt att veta vilka som lyssnar.',
      needsIdentity: true,
    },
    {
      key: 'informationssparr',
      title: 'Informationsspärr',
      help: 'Vem får veta vad, när och av vem? Inget lämnas till vårdnadshavarna så länge spärren gäller.',
      needsIdentity: true,
    },
    {
      key: 'eftermote',
      title: 'Eftermöte',
      help: 'Direkt efter förhöret: skydd, stöd, information. Vilka är med?',
      needsIdentity: true,
    },
    {
      key: 'formote-hembesok',
      title: 'Förmöte och hembesök',
      help: 'Beslut krävs vid varje samråd: ja eller nej, och varför.',
      mustBeDecided: true,
      needsIdentity: true,
    },
    { key: 'syskon', title: 'Syskon', help: 'Finns syskon som också behöver skydd, förhör eller stöd?' },
    {
      key: 'stod',
      title: 'Stöd från i dag och rehabiliteringsansvarig',
      help: 'Det fjärde rummet: vem håller ihop barnets stöd efter förhöret?',
      room: 'psykisk-halsa',
    },
    {
      key: 'vem-gor-vad',
      title: 'Vem gör vad till när',
      help: 'Varje beslut har en ägare och ett datum. Läs upp listan.',
    },
    { key: 'nytt-samrad', title: 'Nytt samråd?', help: 'Behöver vi ses igen, när, och vilka ska vara med?' },
  ],
}
