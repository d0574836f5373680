// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/encodings.h"
#include "spell/lexicon.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestEncodings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Lexicon> m_lexicon;
    static QString shared(const QString &name)
    {
        return qEnvironmentVariable(
                   "TOASOAN_SHARED", QStringLiteral(TOASOAN_SOURCE_DIR "/../shared"))
            + u"/data/spelling/"_s + name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto lexicon = Lexicon::open(Lexicon::installedFile());
        QVERIFY(lexicon.has_value());
        m_lexicon = std::move(*lexicon);
    }
    void oldTextsComeBack_data()
    {
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("right");
        QTest::addColumn<int>("encoding");
        const QString right = u"Công an tỉnh Sóc Trăng tiếp nhận đơn thư của người dân."_s;
        QTest::newRow("TCVN3") << u"C«ng an tØnh Sãc Tr¨ng tiÕp nhËn ®¬n th­ cña ng­êi d©n."_s
                               << right << int(Encoding::Tcvn3);
        QTest::newRow("VNI") << u"Coâng an tænh Soùc Traêng tieáp nhaän ñôn thö cuûa ngöôøi daân."_s
                             << right << int(Encoding::Vni);
        QTest::newRow("VIQR")
            << u"Co^ng an ti?nh So'c Tra(ng tie^'p nha^.n ddo+n thu+ cu?a ngu+o+`i da^n."_s << right
            << int(Encoding::Viqr);
        QTest::newRow("TCVN3 capitals")
            << u"BÖNH VIÖN §A KHOA TØNH nhËn thªm m¸y thë."_s
            << u"BỆNH VIỆN ĐA KHOA TỈNH nhận thêm máy thở."_s << int(Encoding::Tcvn3);
        QTest::newRow("Unicode") << right << right << int(Encoding::Unicode);
        QTest::newRow("French") << u"Le café noir est prêt, la fête à côté a été gâchée."_s
                                << u"Le café noir est prêt, la fête à côté a été gâchée."_s
                                << int(Encoding::Unicode);
        QTest::newRow("English") << u"What is it? He said (yes)."_s
                                 << u"What is it? He said (yes)."_s << int(Encoding::Unicode);
        QTest::newRow("address") << u"Ba'o dda(ng ta.i toasoan.example.com.vn tu+` ho^m qua."_s
                                 << u"Báo đăng tại toasoan.example.com.vn từ hôm qua."_s
                                 << int(Encoding::Viqr);
    }
    void oldTextsComeBack()
    {
        QFETCH(QString, old);
        QFETCH(QString, right);
        QFETCH(int, encoding);
        QCOMPARE(int(encodingOf(old, *m_lexicon)), encoding);
        const Converted converted = toUnicode(old, *m_lexicon);
        QCOMPARE(converted.text, right);
        QCOMPARE(int(converted.from), encoding);
    }
    void everyLineOfTheSet()
    {
        QFile file(shared(u"encodings.jsonl"_s));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared folder is not here");
        int lines = 0;
        QStringList otherwise; // in VIQR
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            const QString right = line[u"unicode"_s].toString();
            const auto is = [&](const QString &field, Encoding encoding) {
                const Encoding found = encodingOf(line[field].toString(), *m_lexicon);
                QVERIFY2(found == encoding, qPrintable(field + u": "_s + right));
            };
            is(u"unicode"_s, Encoding::Unicode);
            is(u"nfd"_s, Encoding::Unicode);
            is(u"tcvn3"_s, Encoding::Tcvn3);
            is(u"vni"_s, Encoding::Vni);
            is(u"viqr"_s, Encoding::Viqr);
            QCOMPARE(fromVni(line[u"vni"_s].toString()), right);
            QCOMPARE(fromTcvn3(line[u"tcvn3"_s].toString()).toLower(), right.toLower());
            QCOMPARE(toUnicode(line[u"nfd"_s].toString(), *m_lexicon).text, right);
            ++lines;
            const QString back = fromViqr(line[u"viqr"_s].toString(), *m_lexicon);
            if (back != right)
                otherwise << back;
        }
        QVERIFY(lines > 0);
        // “Lê.” before a name with a capital: the surname and a full stop, or “Lệ” of a name that
        // nobody counted. Both are Vietnamese, so it is ambiguous; every other line comes back.
        QVERIFY2(otherwise.size() <= 1, qPrintable(otherwise.join(u'\n')));
        for (const QString &line : std::as_const(otherwise))
            QVERIFY2(line.contains(u"Lê. "_s), qPrintable(line));
    }
    void signsOfViqrThatEndASyllable_data()
    {
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("right");
        const auto row = [](const QString &old, const QString &right) {
            QTest::newRow(qPrintable(right)) << old << right;
        };
        row(u"Ca'c ca^`u thu? Brazil to+'i sa^n."_s, u"Các cầu thủ Brazil tới sân."_s);
        row(u"Ngu+o+`i ha^m mo^. Arsenal ra ve^`."_s, u"Người hâm mộ Arsenal ra về."_s);
        row(u"Ong no'i: \"Anh la` ca^`u thu?\"."_s, u"Ong nói: \"Anh là cầu thủ\"."_s);
        row(u"Ai la` ngu+o+`i cu?a chu'ng ta? Anh no'i."_s,
            u"Ai là người của chúng ta? Anh nói."_s);
        row(u"DDo' la` nha` cu?a ta. Lan ve^`."_s, u"Đó là nhà của ta. Lan về."_s);
        row(u"Xe cha.y nhanh, go^'c ca^y ddo^? nga? ddu+o+`ng."_s,
            u"Xe chạy nhanh, gốc cây đổ ngả đường."_s);
        row(u"Gia' la` 5\\.000 ddo^`ng mo^.t ca'i, ddu'ng kho^ng\\?"_s,
            u"Giá là 5.000 đồng một cái, đúng không?"_s);
    }
    void signsOfViqrThatEndASyllable()
    {
        QFETCH(QString, old);
        QFETCH(QString, right);
        QCOMPARE(fromViqr(old, *m_lexicon), right);
    }
    void cleanLinesAreLeftAlone()
    {
        const QDir sets(shared(u"sets"_s));
        const QStringList names = sets.entryList({u"*.jsonl"_s});
        if (names.isEmpty())
            QSKIP("the shared folder is not here");
        for (const QString &name : names) {
            QFile file(sets.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            while (!file.atEnd()) {
                const QString text
                    = QJsonDocument::fromJson(file.readLine()).object()[u"text"_s].toString();
                QVERIFY2(encodingOf(text, *m_lexicon) == Encoding::Unicode, qPrintable(text));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEncodings)
#include "tst_encodings.moc"
