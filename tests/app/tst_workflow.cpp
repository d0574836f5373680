// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/workflow.h"

#include <QSet>
#include <QTest>

using namespace toasoan;
using namespace toasoan::workflow;
using namespace Qt::Literals::StringLiterals;

namespace {

// One letter for each standing of a story, in the order of the columns below.
constexpr char standings[] = "DSRACPosraW";

Outcome standing(char letter)
{
    switch (letter) {
    case 'D':
        return {State::Draft, Review::None};
    case 'S':
        return {State::Submitted, Review::None};
    case 'R':
        return {State::Returned, Review::None};
    case 'A':
        return {State::Approved, Review::None};
    case 'C':
        return {State::Scheduled, Review::None};
    case 'P':
        return {State::Published, Review::None};
    case 'o':
        return {State::Updating, Review::Open};
    case 's':
        return {State::Updating, Review::Submitted};
    case 'r':
        return {State::Updating, Review::Returned};
    case 'a':
        return {State::Updating, Review::Approved};
    default:
        return {State::Withdrawn, Review::None};
    }
}

struct Expected
{
    Action action;
    // Where it leads from each standing, “.” where it is refused.
    const char *reporterOwn, *reporterOther, *photographerOther, *editorOwn, *editorOther;
};

// Written from the newsroom's rules, not from the table in the program.
// A photographer's own story is treated as a reporter's, an administrator as an editor.
// clang-format off
constexpr Expected matrix[] = {
    //                         DSRACPosraW    DSRACPosraW    DSRACPosraW    DSRACPosraW    DSRACPosraW
    {Action::Create,          "DDDDDDDDDDD", "DDDDDDDDDDD", "DDDDDDDDDDD", "DDDDDDDDDDD", "DDDDDDDDDDD"},
    {Action::Edit,            "DSR...osr..", "...........", "...........", "DSRAC.osra.", "DSRAC.osra."},
    {Action::EditPhotos,      "DSR...osr..", "...........", "DSR...osr..", "DSRAC.osra.", "DSRAC.osra."},
    {Action::Submit,          "S.S...s.s..", "...........", "...........", "S.S...s.s..", "S.S...s.s.."},
    {Action::Recall,          ".D.....o...", "...........", "...........", ".D.....o...", "..........."},
    {Action::Take,            "...........", "...........", "...........", "DSRAC.osra.", "DSRAC.osra."},
    {Action::Return,          "...........", "...........", "...........", ".R.....r...", ".R.....r..."},
    {Action::Approve,         "...........", "...........", "...........", "...........", ".A.....a..."},
    {Action::Publish,         "...........", "...........", "...........", "...PPPP..P.", "...PPPP..P."},
    {Action::Schedule,        "...........", "...........", "...........", "...CC....a.", "...CC....a."},
    {Action::Unschedule,      "...........", "...........", "...........", "....A....a.", "....A....a."},
    {Action::Update,          "...........", "...........", "...........", ".....o.....", ".....o....."},
    {Action::Correct,         "...........", "...........", "...........", ".....oosrs.", ".....oosrs."},
    {Action::Withdraw,        "...........", "...........", "...........", "....WWWWWW.", "....WWWWWW."},
    {Action::Reopen,          "...........", "...........", "...........", "..........D", "..........D"},
    {Action::Trash,           "DSR........", "...........", "...........", "DSRA.......", "DSRA......."},
    {Action::Untrash,         "DSR........", "...........", "...........", "DSRA.......", "DSRA......."},
    {Action::DropApproval,    "...SS.osrs.", "...SS.osrs.", "...SS.osrs.", "...SS.osrs.", "...SS.osrs."},
    {Action::RestoreApproval, ".A....oa...", ".A....oa...", ".A....oa...", ".A....oa...", ".A....oa..."},
};
// clang-format on

const char *expectedRow(const Expected &row, Role role, bool own)
{
    switch (role) {
    case Role::Reporter:
        return own ? row.reporterOwn : row.reporterOther;
    case Role::Photographer:
        return own ? row.reporterOwn : row.photographerOther;
    default:
        return own ? row.editorOwn : row.editorOther;
    }
}

Newsroom newsroom()
{
    Newsroom newsroom;
    newsroom.sections = {u"Thời sự"_s};
    return newsroom;
}

Content ready()
{
    Content content;
    content.headline = u"Cầu Ván thông xe"_s;
    content.standfirst = u"Sáng nay, cầu Ván thông xe."_s;
    content.section = u"Thời sự"_s;
    content.byline = {u"Lan Anh"_s};
    content.tags = {u"cầu"_s};
    content.body.blocks = {Block{.runs = {Run{u"Bài."_s}}}};
    content.photos = {{u"p-1"_s, u"aa"_s, u"Cầu"_s, u"Lan Anh"_s, u"Cây cầu"_s, {}}};
    return content;
}

QList<Finding::Field> fields(const QList<Finding> &findings, bool blocking)
{
    QList<Finding::Field> result;
    for (const Finding &finding : findings)
        if (finding.blocks == blocking)
            result += finding.field;
    return result;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCell();
    void onlyEditorApprovesTheirOwn();
    void impossibleStandingsAreRefused();
    void refusalsNameTheReason();
    void nothingIsSentThatNobodyTakes();
    void storiesLiveThroughTheirWay();
    void readyStoryHasNoFindings();
    void whatBlocks();
    void whatWarns();
    void filmsOfNoArchiveBlock();
};

void TestWorkflow::everyCell()
{
    int cells = 0;
    QSet<int> actions;
    for (const Expected &row : matrix) {
        actions += int(row.action);
        for (const Role role :
            {Role::Reporter, Role::Photographer, Role::Editor, Role::Administrator}) {
            for (const bool own : {true, false}) {
                const char *expected = expectedRow(row, role, own);
                QCOMPARE(qstrlen(expected), qstrlen(standings));
                for (int i = 0; standings[i] != 0; ++i, ++cells) {
                    const Outcome from = standing(standings[i]);
                    const Situation situation{from.state, from.review, role, own, false};
                    const Result<Outcome> result = apply(row.action, situation);
                    const QString cell = u"%1 by %2, own %3, from %4"_s.arg(toWord(row.action),
                        toWord(role), own ? u"yes"_s : u"no"_s, QString(QLatin1Char(standings[i])));
                    QVERIFY2(result.has_value() == (expected[i] != '.'), qPrintable(cell));
                    QCOMPARE(may(row.action, situation), result.has_value());
                    if (result)
                        QVERIFY2(*result == standing(expected[i]), qPrintable(cell));
                    else
                        QCOMPARE(result.error().kind, Error::Kind::Refused);
                }
            }
        }
    }
    QCOMPARE(actions.size(), int(Action::RestoreApproval) + 1);
    QCOMPARE(cells, 19 * 4 * 2 * 11);
}

void TestWorkflow::onlyEditorApprovesTheirOwn()
{
    for (const Role role : {Role::Editor, Role::Administrator}) {
        QVERIFY(!may(Action::Approve, {State::Submitted, Review::None, role, true, false}));
        QVERIFY(may(Action::Approve, {State::Submitted, Review::None, role, true, true}));
        QVERIFY(may(Action::Approve, {State::Updating, Review::Submitted, role, true, true}));
    }
    QVERIFY(!may(Action::Approve, {State::Submitted, Review::None, Role::Reporter, true, true}));
}

void TestWorkflow::impossibleStandingsAreRefused()
{
    for (const Action action : {Action::Edit, Action::Publish, Action::Withdraw}) {
        QVERIFY(!may(action, {State::Updating, Review::None, Role::Editor, false, false}));
        QVERIFY(!may(action, {State::Approved, Review::Open, Role::Editor, false, false}));
    }
}

void TestWorkflow::refusalsNameTheReason()
{
    const auto reason = [](Action action, const Situation &situation) {
        const Result<Outcome> result = apply(action, situation);
        return result ? QString() : result.error().text;
    };
    // the state
    QVERIFY(reason(Action::Publish, {State::Draft, Review::None, Role::Editor, false, false})
                .contains(stateName(State::Draft)));
    QVERIFY(reason(Action::Update, {State::Withdrawn, Review::None, Role::Reporter, true, false})
                .contains(stateName(State::Withdrawn)));
    // the role
    QVERIFY(reason(Action::Approve, {State::Submitted, Review::None, Role::Reporter, true, false})
                .contains(roleName(Role::Reporter)));
    QVERIFY(reason(Action::Edit, {State::Approved, Review::None, Role::Photographer, true, false})
                .contains(roleName(Role::Photographer)));
    // whose story it is
    QVERIFY(reason(Action::Approve, {State::Submitted, Review::None, Role::Editor, true, false})
                .contains(u"of their own"_s));
    QVERIFY(reason(Action::Edit, {State::Draft, Review::None, Role::Reporter, false, false})
                .contains(u"another author"_s));
    QVERIFY(reason(Action::Edit, {State::Draft, Review::None, Role::Photographer, false, false})
                .contains(u"pictures"_s));
    QVERIFY(reason(Action::Recall, {State::Submitted, Review::None, Role::Editor, false, false})
                .contains(u"author"_s));
    // always a whole sentence
    for (int action = 0; action <= int(Action::RestoreApproval); ++action) {
        for (const char letter : standings) {
            if (letter == 0)
                continue;
            for (int role = 0; role <= int(Role::Administrator); ++role) {
                for (const bool own : {true, false}) {
                    const Outcome from = standing(letter);
                    const Situation situation{from.state, from.review, Role(role), own, false};
                    const QString text = reason(Action(action), situation);
                    QVERIFY(text.isEmpty() == may(Action(action), situation));
                    QVERIFY(text.isEmpty() || (text.endsWith(u'.') && !text.contains(u'%')));
                }
            }
        }
    }
}

// An account from which the server takes no stories: what goes on here alone, and what takes back.
void TestWorkflow::nothingIsSentThatNobodyTakes()
{
    const QSet<Action> stays{Action::Edit, Action::EditPhotos, Action::Recall, Action::Take,
        Action::Unschedule, Action::Reopen, Action::Trash, Action::Untrash, Action::DropApproval,
        Action::RestoreApproval};
    for (const Expected &row : matrix) {
        for (const char letter : standings) {
            if (letter == 0)
                continue;
            const Outcome from = standing(letter);
            Situation situation{from.state, from.review, Role::Administrator, true, true};
            const bool before = may(row.action, situation);
            situation.taken = false;
            QCOMPARE(may(row.action, situation), before && stays.contains(row.action));
        }
    }
    Situation begun;
    begun.taken = false;
    const auto refused = apply(Action::Submit, begun);
    QVERIFY(!refused && refused.error().text.contains(u"story package"_s));
}

void TestWorkflow::storiesLiveThroughTheirWay()
{
    struct Step
    {
        Action action;
        Role role;
        bool own;
    };
    constexpr Step steps[] = {{Action::Submit, Role::Reporter, true},
        {Action::Recall, Role::Reporter, true}, {Action::Submit, Role::Reporter, true},
        {Action::Take, Role::Editor, false}, {Action::Edit, Role::Editor, false},
        {Action::Return, Role::Editor, false}, {Action::Edit, Role::Reporter, true},
        {Action::Submit, Role::Reporter, true}, {Action::EditPhotos, Role::Photographer, false},
        {Action::Approve, Role::Editor, false}, {Action::Edit, Role::Editor, false},
        {Action::DropApproval, Role::Editor, false}, {Action::RestoreApproval, Role::Editor, false},
        {Action::Schedule, Role::Editor, false}, {Action::Unschedule, Role::Editor, false},
        {Action::Publish, Role::Editor, false}, {Action::Update, Role::Editor, false},
        {Action::Publish, Role::Editor, false}, {Action::Correct, Role::Editor, false},
        {Action::Submit, Role::Reporter, true}, {Action::Return, Role::Administrator, false},
        {Action::Submit, Role::Reporter, true}, {Action::Approve, Role::Editor, false},
        {Action::Publish, Role::Editor, false}, {Action::Withdraw, Role::Editor, false},
        {Action::Reopen, Role::Editor, false}, {Action::Submit, Role::Reporter, true},
        {Action::Approve, Role::Editor, false}, {Action::Publish, Role::Editor, false}};
    Outcome now{State::Draft, Review::None};
    for (const Step &step : steps) {
        const Result<Outcome> next
            = apply(step.action, {now.state, now.review, step.role, step.own, false});
        QVERIFY2(next, qPrintable(toWord(step.action)));
        now = *next;
    }
    QCOMPARE(now.state, State::Published);
    QCOMPARE(now.review, Review::None);
}

void TestWorkflow::readyStoryHasNoFindings()
{
    QVERIFY(check(ready(), newsroom()).isEmpty());
}

void TestWorkflow::whatBlocks()
{
    using Field = Finding::Field;
    Content content = ready();
    content.headline = u"  "_s;
    content.body.blocks = {Block{.runs = {Run{u" \u200B "_s}}}, Block{.kind = Block::Kind::Rule}};
    QCOMPARE(
        fields(check(content, newsroom()), true), QList<Field>({Field::Headline, Field::Body}));

    content = ready();
    content.photos += Photo{u"p-2"_s, u"bb"_s, {}, u" "_s, u"alt"_s, {}};
    QList<Finding> findings = check(content, newsroom());
    QCOMPARE(fields(findings, true), QList<Field>({Field::Caption, Field::Credit}));
    QCOMPARE(findings[0].photo, 1);
    QVERIFY(findings[0].text.contains(u'2'));

    content = ready();
    content.body.blocks += Block{.kind = Block::Kind::Figure, .ref = u"p-1"_s};
    content.body.blocks += Block{.kind = Block::Kind::Figure, .caption = u"Quang cảnh"_s};
    content.body.blocks += Block{.kind = Block::Kind::Figure, .ref = u"gone"_s};
    findings = check(content, newsroom());
    QCOMPARE(fields(findings, true), QList<Field>({Field::Figure, Field::Figure}));
    QCOMPARE(findings[0].block, 2);
    QCOMPARE(findings[1].block, 3);
    QVERIFY(findings[0].text.contains(u"Quang cảnh"_s));
}

void TestWorkflow::whatWarns()
{
    using Field = Finding::Field;
    Content content = ready();
    content.section.clear();
    content.standfirst.clear();
    content.tags.clear();
    content.byline.clear();
    content.photos[0].alt.clear();
    const QList<Finding> findings = check(content, newsroom());
    QVERIFY(fields(findings, true).isEmpty());
    QCOMPARE(fields(findings, false),
        QList<Field>({Field::Alt, Field::Section, Field::Standfirst, Field::Byline, Field::Tags}));

    content = ready();
    content.headline = u"á"_s.repeated(91);
    content.standfirst = u"từ "_s.repeated(61);
    QCOMPARE(fields(check(content, newsroom()), false),
        QList<Field>({Field::Headline, Field::Standfirst}));
    content.headline.chop(1);
    content.standfirst.chop(4);
    QVERIFY(check(content, newsroom()).isEmpty());
    // Blocking ones come first.
    content.headline.clear();
    content.tags.clear();
    content.photos[0].alt.clear();
    QVERIFY(check(content, newsroom()).constFirst().blocks);
}

void TestWorkflow::filmsOfNoArchiveBlock()
{
    Content content = ready();
    content.body.blocks += Block{.kind = Block::Kind::Film, .ref = u"f-1"_s};
    content.body.blocks += Block{.kind = Block::Kind::Film, .ref = u"nope"_s};
    Film film;
    film.id = u"f-1"_s;
    const QList<Finding> findings = missingFilms(content.body, {film});
    QCOMPARE(fields(findings, true), QList<Finding::Field>{Finding::Field::Figure});
    QCOMPARE(findings[0].block, int(content.body.blocks.size()) - 1);
    QCOMPARE(missingFilms(content.body, {}).size(), 2);
    film.hidden = true;
    film.title = u"Mùa nước nổi"_s;
    const QList<Finding> hidden = missingFilms(content.body, {film});
    QCOMPARE(hidden.size(), 2);
    QVERIFY(!hidden[0].blocks);
    QVERIFY2(hidden[0].text.contains(film.title), qPrintable(hidden[0].text));
    QVERIFY(missingFilms(ready().body, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
