// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Old formats are read through the office program of the computer, and said plainly where there is
// none.
#include "text/html.h"
#include "text/import.h"
#include "text/officeconvert.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestOldDoc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnOffice();
    void theOfficeIsCalledSafely();
    void anOfficeThatFails();
    void anOfficeThatHangs();
    void anOfficeThatIsGivenUp();
    void aPageCalledDoc();
    void throughLibreOffice_data();
    void throughLibreOffice();

private:
    [[nodiscard]] QString written(const QString &name, const QByteArray &bytes) const;
    void makeOffice(const QByteArray &script) const;
    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_path;
};

namespace {

QByteArray rtf()
{
    return "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}{\\f1 .VnTime;}}\\f0 "
           "{\\b Kh\\u225?nh th\\u224?nh c\\u7847?u R\\u7841?ch S\\u226?u}\\par "
           "S\\u225?ng nay c\\u7847?u m\\u7899?i \\u273?\\u432?\\u7907?c \\u273?\\u432?a v\\u224?o "
           "d\\u249?ng sau hai n\\u259?m.\\par {\\f1 Ch\\'b5o \\'aeng ch\\'dd.}\\par }";
}

} // namespace

void TestOldDoc::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = qgetenv("PATH");
}

void TestOldDoc::cleanup()
{
    qputenv("PATH", m_path);
}

QString TestOldDoc::written(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file cannot be written");
    return file.fileName();
}

void TestOldDoc::makeOffice(const QByteArray &script) const
{
    QDir(m_dir->path()).mkdir(u"bin"_s);
    QFile office(written(u"bin/soffice"_s, "#!/bin/sh\n" + script));
    office.setPermissions(office.permissions() | QFile::ExeOwner);
    qputenv("PATH", QFile::encodeName(m_dir->filePath(u"bin"_s)) + ':' + m_path);
}

void TestOldDoc::withoutAnOffice()
{
    qputenv("PATH", QFile::encodeName(m_dir->path()));
    const auto refused = importFile(written(u"bài cũ.rtf"_s, rtf()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
    QVERIFY2(
        refused.error().text.contains(u"save it as .docx"_s), qPrintable(refused.error().text));
    QVERIFY(refused.error().text.contains(u"bài cũ.rtf"_s));
}

void TestOldDoc::theOfficeIsCalledSafely()
{
    const QString said = m_dir->filePath(u"said"_s);
    makeOffice("printf '%s\\n' \"$@\" > '" + said.toUtf8() + "'; cat profile/user/*.xcu >> '"
        + said.toUtf8() + "'; echo \"home $HOME display [$DISPLAY]\" >> '" + said.toUtf8() + "'\n");
    QVERIFY(!importFile(written(u"-env;rm $(x) 'a'.rtf"_s, rtf())));
    QFile file(said);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QStringList lines = text.split(u'\n');
    QVERIFY(lines.at(0).startsWith(u"-env:UserInstallation=file:///"_s));
    QVERIFY(lines.contains(u"--headless"_s));
    QVERIFY(!text.contains(u"rm $(x)"_s)); // the document's own name is no argument
    QVERIFY(text.contains(u"DisableMacrosExecution"_s));
    QVERIFY(text.contains(u"display []"_s));
    const QString home = text.section(u"home "_s, 1).section(u' ', 0, 0);
    QVERIFY(!QFileInfo::exists(home)); // gone, and it was not the person's
}

void TestOldDoc::anOfficeThatFails()
{
    makeOffice("echo 'cannot load'; exit 1\n");
    const auto refused = importFile(written(u"a.rtf"_s, rtf()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QVERIFY(refused.error().detail.contains(u"cannot load"_s));
    makeOffice("mkdir out; echo 'no zip' > out/document.docx\n");
    const auto broken = importFile(written(u"a.rtf"_s, rtf()));
    QVERIFY(!broken);
    QVERIFY(broken.error().text.contains(u"a.rtf"_s));
}

void TestOldDoc::anOfficeThatHangs()
{
    const QString said = m_dir->filePath(u"child"_s);
    makeOffice("sleep 100 & echo $! > '" + said.toUtf8() + "'; wait\n");
    const auto refused = importConverted(written(u"a.rtf"_s, rtf()), 3000);
    QVERIFY(!refused);
    QFile file(said);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const int child = file.readAll().trimmed().toInt();
    QVERIFY(child > 0);
    // Ended with it; a zombie may wait for its new parent.
    QTRY_VERIFY([child] {
        QFile state(u"/proc/%1/stat"_s.arg(child));
        return !state.open(QIODevice::ReadOnly) || state.readAll().contains(") Z ");
    }());
}

void TestOldDoc::anOfficeThatIsGivenUp()
{
    makeOffice("sleep 100\n");
    std::stop_source stop;
    stop.request_stop();
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!importConverted(written(u"a.rtf"_s, rtf()), 60000, stop.get_token()));
    QVERIFY(clock.elapsed() < 20000);
}

void TestOldDoc::aPageCalledDoc()
{
    const auto imported = importFile(written(u"a.doc"_s,
        "<html><body><h1>Khánh thành cầu</h1><p>Sáng nay cầu mới được đưa vào "
        "dùng.</p></body></html>"));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text));
    QCOMPARE(imported->content.headline, u"Khánh thành cầu"_s);
}

void TestOldDoc::throughLibreOffice_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("rtf") << u"rtf"_s;
    QTest::newRow("doc") << u"doc"_s;
}

void TestOldDoc::throughLibreOffice()
{
    QFETCH(QString, suffix);
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        QSKIP("LibreOffice is not installed");
    QString path = written(u"bài.rtf"_s, rtf());
    if (suffix == "doc"_L1) {
        QCOMPARE(
            QProcess::execute(office,
                {u"-env:UserInstallation=file://"_s + m_dir->filePath(u"lo"_s), u"--headless"_s,
                    u"--convert-to"_s, u"doc:MS Word 97"_s, u"--outdir"_s, m_dir->path(), path}),
            0);
        path = m_dir->filePath(u"bài.doc"_s);
    }
    const auto imported = importFile(path);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text + imported.error().detail));
    QCOMPARE(imported->content.headline, u"Khánh thành cầu Rạch Sâu"_s);
    const QString text = imported->content.standfirst + plainText(imported->content.body);
    QVERIFY2(text.contains(u"cầu mới được đưa vào dùng sau hai năm"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Chào đng chí."_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestOldDoc)
#include "tst_olddoc.moc"
