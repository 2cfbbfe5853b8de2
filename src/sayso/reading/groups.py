"""Words for peoples, faiths and parties that belong to no state: "Kurdish", "Sunni"."""

# ruff: noqa: SIM905
from __future__ import annotations

_GROUPS = frozenset(
    """
    kurd kurds kurdish yazidi yazidis yezidi uyghur uyghurs uighur uighurs tatar tatars roma
    rohingya hazara pashtun pashtuns druze arab arabs hutu tutsi basque catalan catalans tamil
    tamils chechen chechens european europeans african africans asian asians latino latinos
    hispanic muslim muslims islamic islamist islamists sunni sunnis shia shias shiite shiites
    shi'ite shi'ites alawite alawites salafist christian christians catholic catholics
    protestant protestants orthodox evangelical evangelicals jew jews jewish zionist hindu
    hindus buddhist buddhists sikh sikhs mormon mormons baptist republican republicans democrat
    democrats communist communists conservative conservatives socialist socialists tory tories
    liberal liberals nazi nazis neo-nazi marxist bolshevik maoist peronist baathist ba'athist
    """.split()
)


def is_group(word: str) -> bool:
    """Whether a capitalised word is one of them."""
    return word[:1].isupper() and word.lower() in _GROUPS
