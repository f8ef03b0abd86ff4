import { phrases } from '../../../domain/checks/lexicon.js';
import type { ShortIntentLexicon } from '../intent.js';

type Named = keyof ShortIntentLexicon;

/** Strong words only: in these languages a class is known when it is named plainly, or not at all. */
function strong(words: Readonly<Partial<Record<Named, string>>>): ShortIntentLexicon {
  return Object.fromEntries(
    Object.entries(words).map(([intent, list]) => [intent, { strong: phrases(list), weak: [] }]),
  );
}

/** Words that point to a class of tickets in the languages with a short book. */
export const SHORT_INTENT_WORDS: Readonly<Record<string, ShortIntentLexicon>> = {
  tr: strong({
    safety: `
      intihar*, yarala*, yangın, alev aldı, alev alıyor, elini/kolunu/parmağını/yüzünü/bacağını yaktı, eli/kolu/parmağı/yüzü yandı,
      yanık oluştu, hastaneye, hastanedeyiz, hastanedeyim, ambulans*, elektrik çarptı, elektrik çarpması, kanıyor, tehlikede
    `,
    'security-report': 'güvenlik açığı, veri sızıntısı, başkalarının verileri',
    'account-misuse': `
      hesabım çalındı, kartım çalındı, kartımı kaybettim, hacklendi, dolandırıl*, ele geçir*, hesabıma .. girmiş/girdi/girilmiş,
      kartımı/hesabımı .. kullanmış/kullanıyor
    `,
    phishing: 'oltalama, sahte e posta, şüpheli e posta',
    'data-loss': 'kayboldu, silindi, verilerim yok',
    legal: 'avukat*, dava, mahkeme*',
    privacy: 'verilerimi silin, hesabımı silin, kişisel verilerim',
    access: 'şifre*, parola*, giriş yapamıyorum, oturum açamıyorum',
    billing: 'fatura*, iki kez çekildi, ücret*, ödeme*',
    refund: 'iade*, iptal*, paramı geri',
    delivery: 'kargo*, teslim edilmedi, paketim',
    bug: 'çalışmıyor, hata, hatası, açılmıyor, gelmiyor, gitmiyor, gönderemiyorum, alamıyorum, iletilmiyor',
    'how-to': 'nasıl',
    thanks: 'teşekkür ederim, sorun çözüldü',
  }),
  cs: strong({
    safety: `
      sebevražd*, zranil*, zraněn*, požár, začal* hořet, vzňal*, v plamenech, popálil*, popálen*, nemocnice, jsme/leží/skončil/je v nemocnici,
      sanitk*, záchrank*, krvác*, úraz elektrickým, elektrický šok, v nebezpečí
    `,
    'security-report': 'bezpečnostní chyba, únik dat, cizí údaje',
    'account-misuse': `
      ukradli mi, zneužit*, napaden účet, hacknut*, ztratil*/ztracen* ... kartu/karta, naboural*/vloupal*/pronikl* ... účtu/účet,
      někdo ... přihlásil/použil/objednal ... účtu/účet/účtem/kartu/kartou
    `,
    phishing: 'phishing, podvodný mail, podezřelý mail, podezřelá zpráva',
    'data-loss': 'zmizel*, smazal*, smazán*, ztratil*',
    legal: 'právník*, advokát*, soud*, žalob*',
    privacy: 'smažte moje údaje, smazat účet, osobní údaje',
    access: 'heslo, hesla, přihlásit, přihlášení',
    billing: 'faktur*, platb*, dvakrát strženo, poplatek',
    refund: 'vrátit peníze, vrácení peněz, zrušit*, storno',
    delivery: 'zásilk*, balík*, nedorazil*',
    bug: 'nefunguje, nefungují, nefunkčn*, chyba, chybu, nelze, nejde',
    'how-to': 'jak mohu, jak mám, jak se, jak lze',
    thanks: 'děkuji za pomoc, už to funguje',
  }),
  pt: strong({
    safety: `
      suicid*, ferido*, ferida, feriu, incêndio, incendiou, pegou/apanhou fogo, em chamas, queimadura*, queimei,
      queimou/queimado/queimada ... mão/mãos/dedo/dedos/braço/perna/rosto/cara/pele, estamos/estou/está/internado/internada/levado/levada no hospital, para o hospital,
      ambulância, choque elétrico, levou/levei/apanhou/apanhei um choque, sangrar, sangrando, em perigo
    `,
    'security-report': 'falha de segurança, fuga de dados, dados de outros',
    'account-misuse': `
      roubaram, cartão roubado, perdi .. cartão, conta invadida, conta .. hackeada/pirateada, fraude, invadiram/invadiu/hackearam .. conta,
      alguém ... entrou/acedeu/acessou ... conta, entraram na minha conta, usaram .. meu cartão, compras/encomendas que não fiz
    `,
    phishing: 'phishing, email falso, mensagem suspeita',
    'data-loss': 'desapareceu, desapareceram, perdi, apagad*',
    legal: 'advogad*, tribunal, processo judicial, ação judicial',
    privacy: 'apagar os meus dados, eliminar a minha conta, dados pessoais',
    access: 'senha, palavra passe, não consigo entrar, iniciar sessão',
    billing: 'fatura*, cobrad*, cobrança*, pagamento*',
    refund: 'reembols*, cancelar, devolução',
    delivery: 'encomenda*, entrega*, não chegou',
    bug: 'não funciona*, erro, erros, não consigo, incapacidade de, não recebo, deixou de funcionar',
    'how-to': 'como posso, como faço, como se',
    thanks: 'obrigado pela ajuda, já funciona',
  }),
  fi: strong({
    safety: `
      itsemurha*, loukkaantu*, haavoittu*, tulipalo*, syttyi tuleen, ilmiliekeissä,
      laturi/akku/puhelin/laite/johto/kaapeli/pistorasia/tietokone .. syttyi, palovamma*,
      poltti/poltin .. kätensä/käteni/sormensa/sormeni/jalkansa/jalkani/kasvonsa, olemme sairaalassa, sairaalaan, ambulanssi*,
      sähköisku*, vuotaa verta, vaarassa
    `,
    'security-report': 'tietoturva-aukko, tietovuoto, muiden tietoja',
    'account-misuse': `
      varastettu, hakkeroitu, väärinkäyt*, kaapattu, hukannut .. korttini, kadotin .. korttini,
      murtautu*/murtaudut* ... tililleni/tilille/tiliini, joku ... kirjautunut/kirjautui/käyttänyt/käyttää ... tililleni/tiliäni/korttiani
    `,
    phishing: 'tietojenkalastelu*, huijausviesti*, epäilyttävä viesti',
    'data-loss': 'kadonnut, kadonneet, hävinnyt, hävinneet, poistettu',
    legal: 'asianajaja*, oikeuteen, käräjä*, lakimies*, haaste',
    privacy: 'poistakaa tietoni, henkilötieto*, poistaa tilini',
    access: 'salasana*, kirjautu*, kirjaudu*',
    billing: 'lasku, laskun, veloit*, maksu',
    refund: 'hyvitys*, rahat takaisin, perua, peruutus*',
    delivery: 'paketti, toimitus*, lähetys*',
    bug: 'ei toimi, eivät toimi, virhe*, ei lähde, eivät lähde, ei tule, eivät tule, en pysty',
    'how-to': 'miten, kuinka',
    thanks: 'kiitos avusta, toimii nyt',
  }),
  nl: strong({
    safety: `
      zelfmoord*, gewond*, in brand, vatte vlam, brandwond*, hand/handen/vinger/vingers/arm/been/gezicht verbrand,
      zijn/ben/ligt in het ziekenhuis, naar het ziekenhuis, ambulance, stroomstoot, elektrische schok, bloedt, in gevaar
    `,
    'security-report': 'beveiligingslek*, datalek*, gegevens van anderen',
    'account-misuse': `
      gehackt, gestolen, misbruik*, fraude, kaart/pas kwijt/verloren, account/rekening ... overgenomen/gekaapt, ingebroken ... account/rekening,
      iemand ... ingelogd/besteld/gebruikt ... mijn account/rekening/kaart, iemand ... mijn account/rekening/kaart ... ingelogd/besteld/gebruikt/gekocht
    `,
    phishing: 'phishing, valse mail, verdachte mail, verdacht bericht',
    'data-loss': 'verdwenen, kwijt, verwijderd, verloren',
    legal: 'advocaat*, advocaten, rechtbank, rechtszaak, rechter, dagvaard*',
    privacy: 'verwijder mijn gegevens, mijn gegevens verwijderen, persoonsgegevens',
    access: 'wachtwoord*, inloggen, aanmelden',
    billing: 'factuur, facturen, afgeschreven, dubbel betaald, betaling*',
    refund: 'terugbetaling*, geld terug, annuleren, opzeggen',
    delivery: 'pakket*, bezorg*, levering*, niet aangekomen',
    bug: 'werkt niet, werken niet, doet het niet, foutmelding*, lukt niet, loopt vast',
    'how-to': 'hoe kan ik, hoe moet ik, hoe krijg ik',
    thanks: 'bedankt voor de hulp, het werkt weer',
  }),
  pl: strong({
    safety: `
      samobójstw*, ranny, ranna, ranni, zranił*, pożar, stanęł* w ogniu/płomieniach, zapalił* się ładowarka/bateria/telefon/kabel/urządzenie,
      ładowarka/bateria/telefon/kabel/urządzenie/gniazdko zapalił*, poparzył*, poparzen*, oparzył*, oparzen*,
      jesteśmy/jest/leży w szpitalu, do szpitala, karetk*, krwawi*, poraził* .. prąd, porażen* prądem, niebezpieczeństw*
    `,
    'security-report': 'luka w zabezpieczeniach, wyciek danych, cudze dane',
    'account-misuse': `
      skradzion*, włamanie, zhakowan*, oszust*, zgubił* .. kartę, włamał*/włamano/włamali ... konto/konta, przejęł*/przejęto ... konto,
      ktoś ... zalogował/użył/używa/korzysta ... konto/konta/koncie/kartę/karty/kartą
    `,
    phishing: 'phishing, fałszywy mail, podejrzana wiadomość',
    'data-loss': 'zniknęł*, zniknął, usunięt*, utracon*',
    legal: 'prawnik*, adwokat*, sądu, pozew, kancelari*',
    privacy: 'usunąć moje dane, dane osobowe, usunąć konto',
    access: 'hasło, hasła, zalogować, logowanie*',
    billing: 'faktur*, pobrano, opłat*, płatnoś*',
    refund: 'zwrot*, anulować, rezygnuj*',
    delivery: 'paczka, paczki, przesyłk*, dostaw*',
    bug: 'nie działa, nie działają, błąd, błędu, nie mogę, nie można',
    'how-to': 'jak mogę, jak można, w jaki sposób',
    thanks: 'dziękuję za pomoc, już działa',
  }),
};
