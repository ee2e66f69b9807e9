"""The nouns that give a name its class ("... University", "Ministry of ..."), and words no name begins with."""

from __future__ import annotations

import re


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, as a set."""
    return frozenset(text.split())


LEGAL = word_set(
    "inc inc. corp corp. corporation ltd ltd. limited llc llp l.p. lp gmbh ag se nv n.v. bv b.v. sa s.a. sas s.a.s. plc oy oyj"  # noqa: E501
    " ab asa as a/s aps kk k.k. pte pte. pvt pvt. co co. company kgaa kg ug spa s.p.a. srl s.r.l. sarl pty bhd tbk s.l. ohg"  # noqa: E501
    " sdn d.d. d.o.o. a.s. a.ş. s.r.o. kft kft. zrt zrt. nyrt nyrt. oü uab ltda ltda. sàrl"
)
# What deeds and filings write with capitals and nobody is called: "the Reporting Persons", "Class A Common Stock".
DEED = word_set(
    "the a b c common preferred ordinary class series senior subordinated convertible restricted depositary reporting"
    " stock share shares unit units warrant warrants note notes bond bonds debenture debentures securities option"
    " options rsus psus person persons issuer registrant offeror offeree purchaser purchasers seller sellers"
    " buyer parent borrower lender lenders guarantor guarantors trustee holder holders stockholder stockholders"
    " shareholder shareholders agreement merger purchase credit facility closing date effective time transaction"
)
COMPANY = word_set(
    "technologies semiconductor semiconductors microelectronics robotics motors pharmaceuticals pharma therapeutics biotech"  # noqa: E501
    " biosciences biopharma diagnostics electronics networks software industries industrial group holdings holding bank airlines"  # noqa: E501
    " airways automotive aerospace logistics studios solutions interactive dynamics analytics microsystems materials instruments"  # noqa: E501
    " optics photonics foods steel chemicals telecom communications entertainment enterprises partners consulting insurance"  # noqa: E501
    " bancorp sciences biologics medical genomics labs robots aviation mobility semi computing"
)
WEAK_COMPANY = word_set(
    "technology intelligence energy cloud power tech data vision cells motor air genetics bio circuits shipping freight"
    " plastics castings chips components sensors composites metals packaging textiles quantum minerals turbines"  # noqa: E501, RUF100
)
# What a firm makes, as one word before its name: "Carmaker Veltra said".
TRADES = word_set(
    "chipmaker carmaker automaker drugmaker planemaker shipbuilder steelmaker brewer lender insurer retailer telco"
    " toymaker truckmaker miner grocer chipmakers carmakers automakers drugmakers"
)
NOT_BEFORE_WEAK = word_set(
    "artificial business emotional information deep big clean green high new renewable nuclear solar wind open customer public"  # noqa: E501
)
INVESTOR = word_set("ventures bioventures capital fund funds equity investments investors angels")
UNIVERSITY = word_set(
    "university college polytechnic universität universiteit université hochschule politecnico tecnológico universidad università école"  # noqa: E501
)
RESEARCH = word_set("institute laboratory laboratories academy observatory institut instituto")
GOVERNMENT = word_set(
    "ministry department bureau administration commission agency authority council government parliament senate municipality"  # noqa: E501
    " treasury office cabinet secretariat inspectorate court directorate committee"
)
ASSOCIATION = word_set("association federation alliance chamber society consortium guild league confederation union")
INSTITUTION = word_set("hospital museum library foundation exchange school clinic center centre trust")
PLACE = {
    "province": "Province", "prefecture": "Province", "state": "Province", "county": "District", "city": "City", "town": "City",  # noqa: E501
    "township": "District", "village": "District", "district": "District", "borough": "District", "zone": "Zone", "area": "Zone",  # noqa: E501
    "region": "Zone", "peninsula": "Zone", "valley": "Zone", "bay": "Zone", "delta": "Zone", "island": "Zone", "corridor": "Zone",  # noqa: E501
    "street": "Site", "road": "Site", "avenue": "Site", "boulevard": "Site", "square": "Site", "tower": "Site", "building": "Site",  # noqa: E501
    "plaza": "Site", "airport": "Site", "station": "Site", "port": "Site", "lane": "Site", "harbour": "Site", "harbor": "Site",  # noqa: E501
    "towers": "Site", "spaceport": "Site", "airfield": "Site", "terminal": "Site", "plant": "Site", "factory": "Site",
    "gigafactory": "Site", "refinery": "Site",
}  # fmt: skip
CLUSTER = word_set(
    "park campus hub incubator accelerator quarter community technopark technopole cluster makerspace colab parks"
)
POLICY = word_set(
    "act law bill regulation regulations directive measures plan strategy programme program scheme initiative guidelines"  # noqa: E501
    " policy ordinance roadmap framework charter provisions opinions rules agenda decree code notice blueprint covenant"
)
EVENT = word_set(
    "conference summit forum expo exhibition congress symposium workshop hackathon olympics fair festival show awards week"  # noqa: E501
    " convention biennale roadshow"
)
# What may stand on both sides of an "and" inside one name: "Ministry of Science and Technology".
TOPICS = word_set(
    "science technology industry information commerce trade development research innovation energy economy economic economics"  # noqa: E501
    " finance education health culture climate digital industrial agriculture transport transportation environment labour labor"  # noqa: E501
    " employment planning housing natural resources tourism sports security social reform business enterprise engineering"  # noqa: E501
    " medicine technological communications defence defense food water works infrastructure investment standards space"
    " aeronautics electronics robotics intelligence computing data arts humanities mathematics physics chemistry biology"  # noqa: E501
    " enterprises exchange exports resources sport youth sciences forestry fisheries mining aviation telecommunications"
    " materials semiconductors chips pharmaceutical medical drug welfare consumer protection competition markets securities"  # noqa: E501
    " futures banking insurance design testing inspection certification metrology horticulture veterinary geology astronomy"  # noqa: E501
    " smes startups"
    " systems films flow devices processes structures sensors machines tools polymers surfaces interfaces coatings wood"
    " fibres fibers textiles molecules catalysis sensing imaging machining processing recycling packaging photonics"
    " optics composites metals manufacturing aerodynamics waste ceramics"
    " psychology automation management logistics architecture entrepreneurship productivity statistics skills growth export exports technologies sciences affairs regulation supervision"  # noqa: E501
)
# Words with a capital at the start of a sentence that are never the first word of a name.
STOP = word_set(
    "a an the in at on of for from to by with as and but or nor so yet if when while after before since until although though"  # noqa: E501
    " because however this that these those its it their they our we his her he she i you your my both each every all some many"  # noqa: E501
    " most several few other another such under over between among during through within without against about once here there"  # noqa: E501
    " today yesterday tomorrow now then also only even still meanwhile according currently founded headquartered based located"  # noqa: E501
    " established built backed led formerly previously recently last next earlier later first second third one two three four"  # noqa: E501
    " five six seven eight nine ten what who which where why how is are was were has have had will would can could may might"  # noqa: E501
    " should must do does did not no yes called dubbed former amid despite unlike like including secondly firstly additionally moreover"  # noqa: E501
    " furthermore besides instead thus therefore overall finally later more less than per via speaking asked"
    " chipmaker carmaker automaker drugmaker planemaker shipbuilder steelmaker brewer lender insurer retailer telco"
    " announced announces launches launched opens opened names named appoints appointed acquires acquired joins joined monday tuesday"  # noqa: E501
    " wednesday thursday friday saturday sunday january february march april june july august september october november december"  # noqa: E501
    " feb aug sept oct nov dec"
)
TITLES = word_set(
    "ceo cto cfo coo cio cso cmo chairman chairwoman chairperson chair president vice-president director directors secretary"  # noqa: E501
    " minister mayor governor premier chancellor dean professor prof prof. dr dr. mr mr. mrs mrs. ms ms. sir dame lord founder"  # noqa: E501
    " co-founder cofounder founders chief officer executive manager head partner principal vice deputy engineer scientist rector"  # noqa: E501
    " provost academician senator representative analyst spokesman spokeswoman spokesperson commissioner ambassador"
    " chairwomen mp shri sheikh baroness datuk dato datin tunku shri smt"
)
HONORIFICS = word_set(
    "mr mr. ms ms. mrs mrs. dr dr. prof prof. professor academician sir dame lord sheikh baroness datuk dato dato' datin tunku shri smt"  # noqa: E501
    " herr frau madame monsieur señor señora"
)
# What a firm works in, written small behind the name of a place: "its Bethune mine".
WORKS = word_set(
    "mine mill quarry smelter refinery hatchery brewery distillery shipyard foundry warehouse depot dairy bakery"
)
# Head nouns that are surnames too: "Lena Park", "Tyra Banks", "Harold Church".
SURNAMES = word_set(
    "park bank banks college school hill lane street field fields church house bay law bill town state port fair court plant"  # noqa: E501
)
# Words whose possessive stands inside a name: "National People's Congress", "King's College", "Children's Hospital".
OWNERS = word_set(
    "people children women men king queen kings queens workers farmers consumers veterans teachers master"
)
# Nouns of foreign names that what is named follows: "Politecnico di Milano", "Institut Pasteur".
PREFIXED = word_set(
    "politecnico tecnológico universidad università université universitat école institut instituto istituto ministère"
)
# In other languages: what a firm is, before its own name ("Groupe Orvane"), and its trade, after it ("Ruiz Hermanos").
KINDS_BEFORE = word_set(
    "groupe grupo gruppo maison banco banca banque caixa caja cementos cerámicas industrias industrie inversiones"
    " laboratorios laboratoires laboratori établissements ateliers officine fornace cantina cantine bodegas viñas"
    " destilería cervecería editorial éditions construcciones construtora cooperativa coopérative companhia compañía"
    " compagnie société sociedad sociedade empresa empresas fábrica fabbrica usines manufacture transportes transports"
    " talleres drogaria farmacias supermercados hoteles minera pt koninklijke stichting stiftung fundación fundação"
    " fondation"
)
KINDS_AFTER = word_set(
    "engenharia ingeniería ingegneria ingénierie patrimonio participações participaciones hermanos irmãos fratelli"
    " frères gebrüder söhne werke maschinenbau anlagenbau fahrzeugbau elektronik technik antriebe pumpen optik logistik"
    " energie énergie energía energia havbrug sjømat skipsverft seimitsu kogyo kōgyō keiki denki seisakusho sangyo"
    " shoji kagaku giken teknik teknologi sanayi holding robotik lojistik seguros ubezpieczenia robotica invest kapital"
)
LINKS_FOREIGN = word_set("de di du del della des da do für et e la")
# Nouns that say what an organisation is, before or after its name.
DESCRIPTORS: dict[str, str] = {
    **dict.fromkeys(
        [
            "startup",
            "start-up",
            "chipmaker",
            "carmaker",
            "automaker",
            "company",
            "firm",
            "developer",
            "manufacturer",
            "maker",
            "provider",
            "retailer",
            "giant",
            "unicorn",
            "spin-off",
            "spinout",
            "spin-out",
            "subsidiary",
            "lender",
            "insurer",
            "drugmaker",
            "utility",
            "scale-up",
            "contractor",
            "foundry",
            "vendor",
            "publisher",
            "conglomerate",
            "biotech",
            "telco",
            "airline",
            "supplier",
            "distributor",
            "planemaker",
            "shipbuilder",
            "brewer",
            "fintech",
            "builder",
            "competitor",
            "miner",
            "steelmaker",
            "integrator",
            "producer",
            "designer",
            "specialist",
            "corporation",
            "enterprise",
            "business",
            "brand",
            "operator",
            "group",
            "conglomerate",
            "publisher",
            "consultancy",
            "distiller",
            "shipyard",
            "newspaper",
            "studio",
            "brokerage",
            "bakery",
            "shipowner",
            "shoemaker",
            "winery",
            "distillery",
            "dairy",
            "refiner",
            "smelter",
            "recycler",
            "bottler",
            "wholesaler",
            "importer",
            "exporter",
        ],
        "Company",
    ),
    **dict.fromkeys(["investor", "vc", "financier", "backer", "fund"], "Investor"),
    "university": "University",
    "college": "University",
    "institute": "ResearchInstitute",
    "laboratory": "ResearchInstitute",
    "lab": "ResearchInstitute",
    "ministry": "GovernmentBody",
    "regulator": "GovernmentBody",
    "watchdog": "GovernmentBody",
    "agency": "GovernmentBody",
    "bureau": "GovernmentBody",
    "association": "Association",
    "federation": "Association",
    **dict.fromkeys(["alliance", "industry body", "trade body", "trade group", "industry group"], "Association"),
    "park": "Cluster",
    "campus": "Cluster",
    "cluster": "Cluster",
    "hub": "Cluster",
    "incubator": "Cluster",
    "accelerator": "Cluster",
    "city": "City",
    "town": "City",
    "district": "District",
    "province": "Province",
    "state": "Province",
    "suburb": "District",
    "exchange": "Organization",
    "nonprofit": "Organization",
    "charity": "Organization",
    "foundation": "Institution",
    "hospital": "Institution",
    "conference": "Conference",
    "summit": "Conference",
    "forum": "Conference",
    "expo": "Conference",
    "platform": "Product",
    "app": "Product",
    "chatbot": "Product",
    "robot": "Product",
    "chip": "Product",
    "processor": "Product",
    "smartphone": "Product",
    "device": "Product",
    "product": "Product",
    **dict.fromkeys(["drug", "medicine", "treatment", "vaccine", "rocket", "satellite", "database"], "Product"),
    "model": "Product",
    "software": "Product",
    "assistant": "Product",
    "accelerators": "Product",
    "system": "Product",
    "drone": "Product",
    "engine": "Product",
    "tool": "Product",
    "family": "Product",
    "framework": "Technology",
    "architecture": "Technology",
    "programme": "Policy",
    "program": "Policy",
    "scheme": "Policy",
    "plan": "Policy",
    "initiative": "Policy",
    "law": "Policy",
    "strategy": "Policy",
}
EXCHANGES = word_set("nasdaq nyse euronext hkex sgx lse nse bse amex tsx asx")


def head_class(word: str) -> str | None:
    """Return the class that a last (or first) noun gives its name, None for a noun that gives none."""
    low = word.lower()
    if low in LEGAL or low in COMPANY:
        return "Company"
    if low in PLACE:
        return PLACE[low]
    if re.fullmatch(r"[a-z]{4,}park", low):
        return "Cluster"  # "Cyberpark", "Technopark", "Infopark"
    if low == "party":
        return "PartyBody"
    for words, cls in _BY_WORDS:
        if low in words:
            return cls
    return None


_BY_WORDS = (
    (INVESTOR, "Investor"),
    (UNIVERSITY, "University"),
    (RESEARCH, "ResearchInstitute"),
    (GOVERNMENT, "GovernmentBody"),
    (ASSOCIATION, "Association"),
    (INSTITUTION, "Institution"),
    (CLUSTER, "Cluster"),
    (POLICY, "Policy"),
    (EVENT, "Conference"),
)
