// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/people.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestPeople : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static QStringList asked(const People &people, const QString &text)
    {
        QStringList out;
        const auto found = people.questions(text);
        for (const NameQuestion &one : found)
            out << text.mid(one.start, one.length) + u" → "_s + one.suggestions.join(u'|');
        return out;
    }
    const People m_people{{{u"Lê Quốc Hùng"_s, u"Thứ trưởng Bộ Công an"_s, u"Thiếu tướng"_s},
        {u"Nguyễn Thị Hòa"_s}, {u"Trần Văn Quyết"_s, {}, u"Đại úy"_s},
        {u"Phạm Minh Đức"_s, {}, u"Trung tá"_s}, {u"Phạm Minh Đức"_s, {}, u"Đại tá"_s}}};

private Q_SLOTS:
    void linesOfALexicon()
    {
        const KnownPerson person
            = personFromLine(u"Lê  Quốc Hùng\tThứ trưởng Bộ Công an\tThiếu tướng"_s);
        QCOMPARE(person.name, u"Lê Quốc Hùng"_s);
        QCOMPARE(person.office, u"Thứ trưởng Bộ Công an"_s);
        QCOMPARE(person.rank, u"Thiếu tướng"_s);
        QVERIFY(personFromLine(u"bê tông"_s).name.isEmpty());
        QVERIFY(personFromLine({}).name.isEmpty());
    }
    void aNameNearAKnownOneIsAsked()
    {
        QCOMPARE(asked(m_people, u"Gặp ông Lê Quốc Hung tại Hà Nội."_s),
            QStringList{u"Lê Quốc Hung → Lê Quốc Hùng"_s});
        QCOMPARE(asked(m_people, u"Anh Trần Văn Quyêt kể."_s),
            QStringList{u"Trần Văn Quyêt → Trần Văn Quyết"_s});
        QCOMPARE(asked(m_people, u"Ông Lê Quóc Hùng, ông Lê Quốc Hùngg."_s).size(), 2);
    }
    void theNameItselfAndOtherPeopleAreLeftAlone()
    {
        QVERIFY(asked(m_people, u"Ông Lê Quốc Hùng và bà Nguyễn Thị Hoà."_s).isEmpty());
        QVERIFY(asked(m_people, u"Ông Lê Quốc Anh, bà Nguyễn Thị Lan, ông Lê Quốc."_s).isEmpty());
        QVERIFY(asked(m_people, u"Công an Hà Nội, Bộ Công an."_s).isEmpty());
        QVERIFY(asked(m_people, {}).isEmpty());
    }
    void aRankThatDiffersIsAsked()
    {
        const QString text = u"Theo Đại tá Lê Quốc Hùng, vụ việc đã rõ."_s;
        QCOMPARE(asked(m_people, text), QStringList{u"Đại tá → Thiếu tướng"_s});
        const auto found = m_people.questions(text);
        QVERIFY(found.front().reason.contains(u'?'));
        QVERIFY(asked(m_people, u"Theo Thiếu tướng Lê Quốc Hùng, thiếu tướng Lê Quốc Hùng."_s)
                    .isEmpty());
        QVERIFY(asked(m_people, u"Theo đại uý Trần Văn Quyết."_s).isEmpty());
    }
    void twoPeopleOfOneNameBothFit()
    {
        QVERIFY(asked(m_people, u"Trung tá Phạm Minh Đức gặp Đại tá Phạm Minh Đức."_s).isEmpty());
        QCOMPARE(asked(m_people, u"Thiếu úy Phạm Minh Đức."_s),
            QStringList{u"Thiếu úy → Trung tá|Đại tá"_s});
    }
    void oneEntryMayHoldSeveral()
    {
        const People people({{u"Phạm Minh Đức"_s, u"Giám đốc Sở Y tế, Ủy viên Ban Thường vụ"_s,
            u"Trung tá; Đại tá"_s}});
        for (const QString &right :
            {u"Theo Đại tá Phạm Minh Đức."_s, u"Trung tá Phạm Minh Đức kể."_s,
                u"Ông Phạm Minh Đức, Ủy viên Ban Thường vụ Tỉnh ủy, kể."_s,
                u"Giám đốc Sở Y tế Phạm Minh Đức."_s})
            QCOMPARE(asked(people, right), QStringList());
        QCOMPARE(asked(people, u"Thiếu úy Phạm Minh Đức."_s),
            QStringList{u"Thiếu úy → Trung tá|Đại tá"_s});
        // An article that names both teaches both.
        const auto both = peopleIn(u"Trung tá Lê Văn Hải gặp Đại tá Lê Văn Hải."_s);
        QCOMPARE(both.size(), 1);
        QCOMPARE(both.constFirst().rank, u"Trung tá; Đại tá"_s);
    }
    void twoSpellingsInOneText()
    {
        const QString text
            = u"Anh Đỗ Mạnh Cường kể. Anh Đỗ Mạnh Cương về quê. Vợ anh Đỗ Mạnh Cường cười."_s;
        QCOMPARE(asked({}, text), QStringList{u"Đỗ Mạnh Cương → Đỗ Mạnh Cường"_s});
        QVERIFY(asked({}, u"Anh Đỗ Mạnh Hòa và anh Đỗ Mạnh Hoà là một."_s).isEmpty());
    }
    void anOfficeThatDiffersIsAsked()
    {
        QCOMPARE(asked(m_people, u"Theo Bộ trưởng Lê Quốc Hùng, vụ việc đã rõ."_s),
            QStringList{u"Bộ trưởng → Thứ trưởng Bộ Công an"_s});
        QCOMPARE(asked(m_people, u"Thiếu tướng Lê Quốc Hùng - Giám đốc Công an tỉnh - chủ trì."_s),
            QStringList{u"Giám đốc Công an tỉnh → Thứ trưởng Bộ Công an"_s});
        QCOMPARE(asked(m_people, u"Ông Lê Quốc Hùng, Thứ trưởng Bộ Y tế cho biết."_s),
            QStringList{u"Thứ trưởng Bộ Y tế → Thứ trưởng Bộ Công an"_s});
        for (const QString &right : {u"Thứ trưởng Lê Quốc Hùng ghi nhận."_s,
                 u"Thứ trưởng Bộ Công an Lê Quốc Hùng ghi nhận."_s,
                 u"Thứ trưởng Bộ Công an, Thiếu tướng Lê Quốc Hùng ghi nhận."_s,
                 u"Ông Lê Quốc Hùng, nguyên Giám đốc Công an tỉnh, kể."_s,
                 u"Giám đốc Sở Y tế đã gặp ông Lê Quốc Hùng."_s,
                 u"Thiếu tướng Lê Quốc Hùng - Chỉ huy trưởng, Thứ trưởng Bộ Công an."_s})
            QCOMPARE(asked(m_people, right), QStringList());
    }
    void anArticleTeachesItsPeople()
    {
        const QString text
            = u"Sáng 13-7, Thiếu tướng Lê Quốc Hùng - Thứ trưởng Bộ Công an, Chỉ huy trưởng Bộ Chỉ "
              u"huy tiền "
              "phương Bộ Công an chủ trì hội nghị. Dự có Đại tá Nguyễn Minh Ngọc - Ủy viên Ban "
              "Thường vụ "
              "Tỉnh ủy, Giám đốc Công an tỉnh và đại diện lãnh đạo. Phó Giám đốc Sở Giáo dục và "
              "Đào tạo "
              "Trần Thị Lan cho biết. Bà Kim Thị Sương kể. Đường Lê Văn Tám ở Thành phố Hồ Chí Minh."_s;
        QStringList learned;
        for (const KnownPerson &one : peopleIn(text))
            learned << one.name + u'|' + one.rank + u'|' + one.office;
        QCOMPARE(learned,
            (QStringList{
                u"Lê Quốc Hùng|Thiếu tướng|Thứ trưởng Bộ Công an, Chỉ huy trưởng Bộ Chỉ huy "
                "tiền phương Bộ Công an"_s,
                u"Nguyễn Minh Ngọc|Đại tá|Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh"_s,
                u"Trần Thị Lan||Phó Giám đốc Sở Giáo dục và Đào tạo"_s, u"Kim Thị Sương||"_s}));
        // What it taught it does not ask about.
        QVERIFY(asked(People(peopleIn(text)), text).isEmpty());
    }
    void aCaptionIsComparedWithTheBody()
    {
        ArticleNames article;
        article.add(u"Anh Đỗ Mạnh Cường kể. Anh Đỗ Mạnh Cường cười."_s);
        QVERIFY(article.disputed().isEmpty());
        const QString caption = u"Anh Đỗ Mạnh Cương bên ghe."_s;
        QVERIFY(asked({}, caption).isEmpty());
        const auto found = People().questions(caption, article);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().suggestions, QStringList{u"Đỗ Mạnh Cường"_s});
        article.add(caption);
        QCOMPARE(article.disputed(), QStringList{u"Đỗ Mạnh Cường|Đỗ Mạnh Cương"_s});
        QVERIFY(People().questions(u"Anh Đỗ Mạnh Cường."_s, article).empty());
        // Both are known people.
        const People both({{u"Đỗ Mạnh Cường"_s}, {u"Đỗ Mạnh Cương"_s}});
        QVERIFY(both.questions(caption, article).empty());
    }
    void whatIsAskedIsAQuestion()
    {
        for (const QString &text : {u"Ông Lê Quốc Hung."_s, u"Đại tá Lê Quốc Hùng."_s,
                 u"Anh Đỗ Mạnh Cường. Anh Đỗ Mạnh Cương."_s}) {
            const auto found = m_people.questions(text);
            QCOMPARE(found.size(), size_t(1));
            QVERIFY(found.front().reason.endsWith(u'?'));
        }
    }
    void aHugeTextEndsInTime()
    {
        QString text;
        for (int i = 0; i < 5000; ++i)
            text += u"Lê Quốc Hung "_s;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!m_people.questions(text).empty());
        QVERIFY2(timer.elapsed() < 20000, "must stay bounded");
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
