// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The film archive: pages, order, pictures and lengths, and what the site makes of them.
#include "common/prompt.h"
#include "common/times.h"
#include "desk/filmsheet.h"
#include "desk/filmspage.h"
#include "photodesk.h"
#include "publish/sitemodel.h"

#include <QLineEdit>
#include <QToolButton>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestFilms : public QObject, private test::PhotoDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void lengthsAreRead();
    void stands6OnAPage();
    void manyPagesShowFiveNumbers();
    void orderIsGivenByKey();
    void aNewFilmStandsAbove();
    void hidingKeepsTheFocus();
    void pictureAndLengthAreGiven();
    void leftAsItWasNothingIsCopied();
    void onlyWhatChangedIsWritten();
    void whatIsWrongIsSaid();

private:
    template <typename T = QAbstractButton> T *named(const QString &name) const
    {
        return test::visible<T>(*m_window, name);
    }
    [[nodiscard]] QList<Film> films() const { return m_store->films().value_or(QList<Film>()); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        const QList<Film> all = films();
        for (const Film &film : all)
            titles += film.title;
        return titles;
    }
    void press(const QString &name)
    {
        QTRY_VERIFY2(named(name), qPrintable(name));
        named(name)->setFocus();
        QTest::keyClick(named(name), Qt::Key_Space);
    }
    void fill(int count);
    QString picture(const QString &name) const
    {
        QImage image(640, 360, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return image.save(m_dir->filePath(name)) ? m_dir->filePath(name) : QString();
    }
    void choose(const QString &file)
    {
        QTRY_VERIFY(named(u"Choose a picture…"_s));
        prompt::answerNextFiles({file});
        press(u"Choose a picture…"_s);
    }
    std::unique_ptr<QWidget> m_window;
    FilmsPage *m_page = nullptr;
};

void TestFilms::init()
{
    openPhotos();
    m_window = std::make_unique<QWidget>();
    m_page = new FilmsPage(*m_session, *m_pictures, *m_look, m_window.get());
    m_window->resize(1100, 700);
    m_page->resize(1100, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFilms::cleanup()
{
    QThreadPool::globalInstance()->waitForDone();
    m_window.reset();
    closePhotos();
}

void TestFilms::fill(int count)
{
    for (int i = count; i > 0; --i)
        QVERIFY(m_store->addFilm(
            {{}, u"Phim %1"_s.arg(i), u"https://phim.example/%1"_s.arg(i), {}, 60 + i, {}, false}));
}

void TestFilms::lengthsAreRead()
{
    QCOMPARE(filmSeconds(u"12:40"_s), 760);
    QCOMPARE(filmSeconds(u" 1:02:40 "_s), 3760);
    QCOMPARE(filmSeconds({}), 0);
    QVERIFY(!filmSeconds(u"12 phút"_s));
    QVERIFY(!filmSeconds(u"12:75"_s));
    for (const int seconds : {59, 760, 3760})
        QCOMPARE(filmSeconds(filmLengthText(seconds)), seconds);
}

void TestFilms::stands6OnAPage()
{
    fill(8);
    QTRY_VERIFY(named(u"Hide “Phim 6” from the site"_s));
    QVERIFY(!named(u"Hide “Phim 7” from the site"_s));
    press(u"Page 2"_s);
    QTRY_VERIFY(named(u"Hide “Phim 8” from the site"_s));
    QVERIFY(!named(u"Hide “Phim 1” from the site"_s));
    QVERIFY(named(u"Page 2"_s)->isChecked());
    QTRY_VERIFY(named(u"Page 2"_s) && named(u"Page 2"_s)->hasFocus());
    QVERIFY(!named(u"Page 3"_s));
}

void TestFilms::manyPagesShowFiveNumbers()
{
    fill(6 * 12);
    QTRY_VERIFY(named(u"Page 5"_s));
    QVERIFY(!named(u"Page 6"_s));
    QVERIFY(!named(u"Previous page"_s)->isEnabled());
    press(u"Next page"_s);
    QTRY_VERIFY(named(u"Hide “Phim 7” from the site"_s));
    QTRY_VERIFY(named(u"Next page"_s)->hasFocus());
    press(u"Page 5"_s);
    QTRY_VERIFY(named(u"Page 7"_s));
    QVERIFY(!named(u"Page 2"_s));
    for (const QString &page : {u"Page 7"_s, u"Page 9"_s, u"Page 11"_s}) {
        press(page);
        QTRY_VERIFY(named(page) && named(page)->isChecked());
    }
    press(u"Next page"_s);
    // It ends there: the focus stays in the row of pages.
    QTRY_VERIFY(named(u"Page 12"_s) && named(u"Page 12"_s)->isChecked());
    QVERIFY(!named(u"Next page"_s)->isEnabled());
    QTRY_VERIFY(named(u"Previous page"_s)->hasFocus());
}

void TestFilms::orderIsGivenByKey()
{
    fill(7);
    press(u"Move “Phim 2” down"_s);
    QTRY_COMPARE(
        titles().mid(0, 4), (QStringList{u"Phim 1"_s, u"Phim 3"_s, u"Phim 2"_s, u"Phim 4"_s}));
    QTRY_VERIFY(named(u"Move “Phim 2” down"_s) && named(u"Move “Phim 2” down"_s)->hasFocus());
    press(u"Move “Phim 6” down"_s); // on to the next page, and followed there
    QTRY_VERIFY(named(u"Page 2"_s) && named(u"Page 2"_s)->isChecked());
    QVERIFY(!named(u"Move “Phim 6” down"_s)->isEnabled());
    QTRY_VERIFY(named(u"Move “Phim 6” up"_s) && named(u"Move “Phim 6” up"_s)->hasFocus());
    // The site shows them so.
    const auto model = SiteModel::load(*m_store, {});
    QVERIFY(model);
    QCOMPARE(model->films().at(1).title, u"Phim 3"_s);
}

void TestFilms::aNewFilmStandsAbove()
{
    fill(7);
    press(u"Move “Phim 1” down"_s);
    QTRY_COMPARE(titles().value(0), u"Phim 2"_s);
    press(u"Page 2"_s);
    QTRY_VERIFY(named(u"Change “Phim 7”"_s));
    named<QLineEdit>(u"Title of the film"_s)->setText(u"Mùa nước nổi"_s);
    named<QLineEdit>(u"Address of the film"_s)->setText(u"https://phim.example/moi"_s);
    press(u"Add the film"_s);
    QTRY_COMPARE(titles().mid(0, 3), (QStringList{u"Mùa nước nổi"_s, u"Phim 2"_s, u"Phim 1"_s}));
    QTRY_VERIFY(named(u"Change “Mùa nước nổi”"_s)); // its page is shown
}

void TestFilms::hidingKeepsTheFocus()
{
    fill(2);
    press(u"Hide “Phim 2” from the site"_s);
    QTRY_VERIFY(named(u"Show “Phim 2” on the site"_s));
    QTRY_VERIFY(
        named(u"Show “Phim 2” on the site"_s) && named(u"Show “Phim 2” on the site"_s)->hasFocus());
    QVERIFY(films().value(1).hidden);
}

void TestFilms::pictureAndLengthAreGiven()
{
    fill(1);
    press(u"Change “Phim 1”"_s);
    choose(picture(u"bia.png"_s));
    QTRY_VERIFY(named(u"Without a picture"_s));
    named<QLineEdit>(u"Length"_s)->setText(u"12:40"_s);
    press(u"Apply"_s);
    QTRY_COMPARE(films().value(0).seconds, 760);
    QVERIFY(!films().value(0).posterSha256.isEmpty());
}

void TestFilms::leftAsItWasNothingIsCopied()
{
    fill(1);
    const int before = int(m_store->pictures()->size());
    press(u"Change “Phim 1”"_s);
    choose(picture(u"bia.jpg"_s));
    QTRY_VERIFY(named(u"Without a picture"_s));
    const auto *sheet = m_window->findChild<FilmSheet *>();
    test::visible<QLineEdit>(*sheet, u"Address of the film"_s)->setText(u"phim"_s); // refused
    press(u"Apply"_s);
    press(u"Leave as it was"_s);
    QCOMPARE(films().value(0).posterSha256, QString());
    QCOMPARE(m_store->pictures()->size(), before);
}

void TestFilms::onlyWhatChangedIsWritten()
{
    fill(1);
    press(u"Change “Phim 1”"_s);
    QTRY_VERIFY(named<QLineEdit>(u"Length"_s));
    Film other = films().value(0);
    other.title = u"Mùa nước nổi"_s;
    other.hidden = true;
    QVERIFY(m_store->updateFilm(other));
    named<QLineEdit>(u"Length"_s)->setText(u"12:40"_s);
    press(u"Apply"_s);
    QTRY_COMPARE(films().value(0).seconds, 760);
    QCOMPARE(films().value(0).title, other.title);
    QVERIFY(films().value(0).hidden);
}

void TestFilms::whatIsWrongIsSaid()
{
    fill(1);
    press(u"Change “Phim 1”"_s);
    QTRY_VERIFY(named<QLineEdit>(u"Length"_s));
    named<QLineEdit>(u"Length"_s)->setText(u"mười phút"_s);
    press(u"Apply"_s);
    QVERIFY(named<QLineEdit>(u"Length"_s)->hasFocus());
    const QString damaged = m_dir->filePath(u"hong.jpg"_s);
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\xff\xd8\xff") == 3);
    file.close();
    choose(damaged);
    QVERIFY(!named(u"Without a picture"_s));
    const QString half = picture(u"nua.jpg"_s);
    QVERIFY(QFile::resize(half, QFileInfo(half).size() / 2));
    choose(half);
    QVERIFY(!named(u"Without a picture"_s));
    QCOMPARE(films().value(0).posterSha256, QString());
}

QTEST_MAIN(TestFilms)
#include "tst_films.moc"
