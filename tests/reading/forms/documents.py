"""Samples of whole documents: headlines, turns of transcripts, press releases."""

from __future__ import annotations

from tests.reading.forms.sample import Sample, head

_ANY = "The matter has been before the town since the spring, and the file is a thick one."

HEADLINES: tuple[Sample, ...] = (
    head(
        "Bird flu found on third farm: veterinary office",
        "Vets culled four thousand geese on Monday.",
        ("veterinary office", "Bird flu found on third farm"),
    ),
    head(
        "Veterinary office: bird flu found on third farm",
        "Vets culled four thousand geese on Monday.",
        ("Veterinary office", "bird flu found on third farm"),
    ),
    head(
        "Rail strike will go ahead on Friday, says drivers' union",
        "Talks broke off at midnight.",
        ("drivers' union", "Rail strike will go ahead on Friday"),
    ),
    head(
        "Rail strike will go ahead on Friday – union leader",
        "Talks broke off at midnight.",
        ("union leader", "Rail strike will go ahead on Friday"),
    ),
    head(
        "Nigeria's Tinubu: fuel subsidy is gone",
        "President Bola Tinubu spoke in Abuja.",
        ("Bola Tinubu", "fuel subsidy is gone"),
    ),
    head(
        "'We were told to keep quiet': nurse on the ward scandal",
        "Staff at the clinic have given evidence.",
        ("nurse", "'We were told to keep quiet'"),
    ),
    head(
        "'Nobody counted the boats': skippers criticise rescue plan",
        "Forty boats put out on Sunday.",
        ("skippers", "'Nobody counted the boats'"),
    ),
    head(
        "EXCLUSIVE: Mayor: my phone was tapped",
        "The mayor of the town made the charge on local radio.",
        ("Mayor", "my phone was tapped"),
    ),
    head(
        "Plastic found in deepest trench: study",
        "The paper appeared on Thursday.",
        (None, "Plastic found in deepest trench"),
    ),
    head(
        "Guterres at ocean summit: the sea is running a fever",
        "UN chief Antonio Guterres opened the meeting in Lisbon.",
        ("Antonio Guterres", "the sea is running a fever"),
    ),
    head(
        "Truce will be kept if prisoners return: Qatar",
        "Qatar said on Tuesday that it had spoken to both sides.",
        ("Qatar", "Truce will be kept if prisoners return"),
    ),
    head(
        "No link between masts and illness, researchers say",
        "The review took in ninety papers.",
        ("researchers", "No link between masts and illness"),
    ),
    head("Live: the budget speech as it happens", _ANY, never=(("*", "budget speech"),)),
    head("Explainer: what the new visa rules mean", _ANY, never=(("*", "visa rules"),)),
    head("Sahel war: convoys reach the besieged town", _ANY, never=(("*", "convoys reach"),)),
    head("Voices from the river: the ferryman", _ANY, never=(("*", "the ferryman"),)),
    head("Macron: The president who walked alone", _ANY, never=(("*", "walked alone"),)),
    head("Lisbon: a city on seven hills", _ANY, never=(("*", "seven hills"),)),
    head("Port strike: what we know so far", _ANY, never=(("*", "we know so far"),)),
    head("Ships wait outside the strait - BBC News", _ANY, never=(("*", "Ships wait"),)),
    head("Part 3: The man from the ministry", _ANY, never=(("*", "man from the ministry"),)),
    head("World Cup 2026: Norway hold Italy", _ANY, never=(("*", "hold Italy"),)),
)

TURNS: tuple[Sample, ...] = (
    Sample(
        "MODERATOR: Welcome, and thank you for dialing in. The ground rule today is background, as "
        "senior Treasury officials.\n\n"
        "SENIOR TREASURY OFFICIAL: Thanks. The price cap has held for a month. A broker in Mumbai "
        "told us, “Nobody pays above sixty,” and the tanker data agree.\n\n"
        "MODERATOR: Operator, please open the line.\n\n"
        "Q    The Indian oil ministry said last week that it does not recognize the cap. Does that "
        "worry you?\n\n"
        "SENIOR TREASURY OFFICIAL: It does not. Let's take one more.\n",
        (
            ("senior treasury official", "The price cap has held for a month"),
            (None, "Does that worry you?"),
            ("senior treasury official", "It does not."),
        ),
        (("senior treasury official", "Does that worry"), ("senior treasury official", "Operator")),
        title="Background briefing on the price cap by U.S. officials",
        publisher="Energy Ledger",
    ),
    Sample(
        "Chair: The committee is in session. Dr. Osei, you have five minutes.\n\n"
        "Dr. Abena Osei: Chair, members. The wells were tested in 2018. My predecessor wrote in "
        "his report: “Do not drink it.” That report was shelved.\n\n"
        "Chair: Who shelved it?\n\n"
        "Dr. Abena Osei: The regional office. They said the paper was a draft.\n\n"
        "Member for Kade: Was it a draft?\n\n"
        "Dr. Abena Osei: It was signed.\n",
        (
            ("Abena Osei", "The wells were tested in 2018"),
            ("Abena Osei", "That report was shelved"),
            ("Abena Osei", "It was signed."),
        ),
        (("Abena Osei", "Who shelved it?"), ("Abena Osei", "Was it a draft?")),
        title="Evidence to the water committee",
    ),
    Sample(
        "HOST: You ran the night shift at the plant. What woke you?\n\n"
        "WORKER A: The siren. Somebody yelled “Gas!” in the corridor.\n\n"
        "HOST: And the doors?\n\n"
        "WORKER A: Locked. The foreman says they were open. They were not.\n\n"
        "WORKER B: I found one open. It was the far one.\n\n"
        "WORKER A: The far one, yes.\n",
        (
            ("Worker A", "The siren."),
            ("Worker A", "They were not."),
            ("Worker B", "I found one open"),
        ),
        (("Worker B", "The foreman"), ("Worker A", "What woke you?")),
    ),
    Sample(
        "SECRETARY HARKE: (In progress.) – and so the corridor stays shut. The admiral put "
        "it to me "
        "this way: quote, you cannot sweep what you cannot see, unquote. I agree with him.\n\n"
        "QUESTION: Mr. Secretary, the opposition says you hid the chart. Did you?\n\n"
        "SECRETARY HARKE: No. She knows that is untrue.\n",
        (
            ("Harke", "the corridor stays shut"),
            (None, "Did you?"),
            ("Harke", "She knows that is untrue."),
        ),
        (("*", "unquote. I agree with him. And"), ("Mr. Secretary", "you hid the chart")),
        title="Remarks at the quay",
        publisher="Department of Fisheries of Norland",
    ),
    Sample(
        "Irina Toma: (Via interpreter.) We accept the result. My brother said to me last "
        "night that it would end like this.\n\n"
        "Journalist: Mr. Ionescu says the count was rigged.\n\n"
        "Irina Toma: He says many things. He says the moon is rigged.\n\n"
        "Journalist: Will you meet him?\n\n"
        "Irina Toma: Tomorrow.\n",
        (
            ("Irina Toma", "We accept the result."),
            (None, "Will you meet him?"),
        ),
        (("Irina Toma", "Via interpreter"), ("Irina Toma", "the count was rigged.")),
    ),
    Sample(
        "MR. ODELL: Is it your testimony that the light was red?\n\n"
        "THE WITNESS: It was red. The driver told the officer that it was green.\n\n"
        "MR. ODELL: And what did he tell you?\n\n"
        "THE WITNESS: He told me nothing.\n\n"
        "MS. VARGA: Objection, hearsay.\n\n"
        "THE COURT: Overruled.\n",
        (("Odell", "Is it your testimony"), ("Witness", "It was red.")),
        (("Odell", "It was red."), ("Varga", "Overruled")),
        title="Trial, day two",
    ),
    Sample(
        "DT: Critics call your book a pamphlet.\n\n"
        "Paris Leroy: Critics must eat. My editor said: “Cut the jokes.” I kept them.\n\n"
        "DT: Is it true that you burnt the draft?\n\n"
        "Paris Leroy: Half of it.\n\n"
        "DT: Why?\n\n"
        "Paris Leroy: According to my daughter, to keep warm.\n\n"
        "DT: What comes next?\n\n"
        "Paris Leroy: Sleep, then a novel.\n",
        (("Paris Leroy", "I kept them."), (None, "What comes next?")),
        (("Paris Leroy", "Critics call your book"),),
        title="An hour with Paris Leroy",
    ),
    Sample(
        "Spokesperson: Good noon. The Secretary-General condemns the shelling of the school in "
        "Goma. He urges the parties to honour the truce.\n\n"
        "Correspondent: Aid groups say that sixty trucks are stuck. Who is holding them?\n\n"
        "Spokesperson: We have asked. The governor told our colleagues that the road is mined.\n",
        (
            ("Antonio Guterres", "the shelling of the school"),
            (None, "Who is holding them?"),
        ),
        (("Antonio Guterres", "We have asked"), ("Antonio Guterres", "the road is mined")),
        title="Noon briefing",
        publisher="United Nations",
        by="model",
    ),
)

PRESS: tuple[Sample, ...] = (
    Sample(
        "The following is attributable to Deputy Spokesperson Lior Amsel:\n\n"
        "Ambassador Ruth Kane met Minister Pavel Dobrev in Sofia today. She thanked him for "
        "sheltering the refugees. The two discussed the gas link. We look forward to the next "
        "round in June.\n",
        (
            ("Lior Amsel", "We look forward to the next round"),
            ("Ruth Kane", "for sheltering the refugees"),
        ),
        (("*", "The following is attributable"), ("Lior Amsel", "for sheltering the refugees")),
        title="Ambassador Kane's meeting in Sofia",
        publisher="U.S. Department of State",
        by="model",
    ),
    Sample(
        "The Spokesperson for the High Commissioner is alarmed by the arrests in Minsk. We "
        "call for the release of all those held.\n",
        (("Spokesperson for the High Commissioner", "We call for the release"),),
        title="Statement attributable to the Spokesperson for the High Commissioner on arrests",
        publisher="United Nations",
    ),
    Sample(
        "Responding to the verdict, the Prison Reform League's director Amara Bello said:\n\n"
        "“This is a black day for the jury.\n\n“Nobody was asked about the cells.\n\n“We will "
        "appeal.”\n\nENDS\n\nThe League was founded in 1951.\n",
        (
            ("Amara Bello", "This is a black day for the jury"),
            ("Amara Bello", "Nobody was asked about the cells"),
            ("Amara Bello", "We will appeal"),
        ),
        (("Amara Bello", "founded in 1951"),),
        title="League responds to verdict",
        publisher="Prison Reform League",
    ),
    Sample(
        "A letter attributed to Admiral Jonas Reyk reads:\n\n"
        "“The fleet obeys the constitution. There will be no coup.”\n\n"
        "The palace has not commented on it.\n",
        (("Jonas Reyk", "There will be no coup"),),
        (("Jonas Reyk", "The palace has not commented"),),
    ),
    Sample(
        "The Foreign Ministers of Estonia, Latvia and Lithuania met in Tartu.\n\n"
        "They expressed alarm at the cut cables. The Ministers called for patrols.\n",
        (
            ("foreign ministers of Estonia, Latvia and Lithuania", "cut cables"),
            ("foreign ministers of Estonia, Latvia and Lithuania", "patrols"),
        ),
        (("Latvia", "patrols"), ("Lithuania", "patrols")),
        title="Joint statement of the foreign ministers of Estonia, Latvia and Lithuania",
        publisher="Ministry of Foreign Affairs of Estonia",
    ),
    Sample(
        "Today, President Joko Widodo spoke by phone with the Prime Minister of Japan, Fumio "
        "Kishida.\n\nThe leaders condemned the launch. They agreed to meet in May.\n",
        (("Joko Widodo", "the launch"), ("Fumio Kishida", "the launch")),
        title="Read-out of the call with the Prime Minister of Japan",
        publisher="Office of the President of Indonesia",
        by="double",
    ),
    Sample(
        "Kallion Foods has recalled two batches of oat milk. “No child has fallen ill,” said Pia "
        "Lund, head of quality. Shops have been told to clear their shelves.\n\n"
        "Contact: press desk\n",
        (("Pia Lund", "No child has fallen ill"),),
        (("Pia Lund", "Shops have been told"), ("Pia Lund", "press desk")),
        title="Kallion Foods recalls oat milk",
        publisher="Kallion Foods",
    ),
    Sample(
        "We welcome the ceasefire. We urge all sides to let the convoys pass.\n\n"
        "This statement was translated from the Finnish and edited for length.\n",
        (("Pekka Haavisto", "We welcome the ceasefire"),),
        (("*", "translated from the Finnish"),),
        title="Statement by Minister for Foreign Affairs Pekka Haavisto on the ceasefire",
        publisher="Ministry for Foreign Affairs of Finland",
    ),
)
