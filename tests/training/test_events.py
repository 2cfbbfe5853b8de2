from training.events.rows import expanded, templates


def test_every_choice_of_a_template_is_made():
    assert expanded("{A} (met|saw) {B} (today|now)") == [
        "{A} met {B} today",
        "{A} met {B} now",
        "{A} saw {B} today",
        "{A} saw {B} now",
    ]


def test_templates_have_marks_once_and_all_labels():
    rows = templates()
    assert all(row.text.count("ACTORA") <= 1 and row.text.count("ACTORB") <= 1 for row in rows)
    assert not any("{" in row.text or "|" in row.text for row in rows)
    assert len({row.label for row in rows}) == 16
