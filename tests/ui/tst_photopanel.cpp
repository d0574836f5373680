// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/prompt.h"
#include "photodesk.h"
#include "photos/photocard.h"
#include "photos/photopanel.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace toasoan;

class TestPhotoPanel : public QObject, private test::PhotoDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void emptyPanelSaysWhatToDo();
    void droppedPictureBecomesLead();
    void droppedPictureFillsTheWaitingFigure();
    void typingGoesToTheDraft();
    void typingKeepsTheCursor();
    void missingPartsAreNamed();
    void countsCharactersAndBytes();
    void removesAndPutsBack();
    void aPictureOfTheTextIsNotOfferedAgain();
    void reorders();
    void sameFileTwice();
    void damageIsTheLastImports();
    void readersMayOnlyLook();
    void everyControlHasAName();
    void fitsNarrowAndWide();

private:
    void openStory(const Content &content = {});
    void drop(const QStringList &files);
    QString file(const QString &name, const QColor &color);
    [[nodiscard]] const Content &content() const { return m_draft->story().content; }
    template <typename T> T *named(const QString &name) const
    {
        return test::visible<T>(*m_panel, name);
    }

    std::unique_ptr<PhotoPanel> m_panel;
};

void TestPhotoPanel::init()
{
    openPhotos();
    m_panel = std::make_unique<PhotoPanel>(*m_draft, *m_session, *m_pictures, *m_look);
    m_panel->resize(304, 700);
    m_panel->show();
}

void TestPhotoPanel::cleanup()
{
    QThreadPool::globalInstance()->waitForDone();
    m_panel.reset();
    closePhotos();
}

void TestPhotoPanel::openStory(const Content &content)
{
    const Result<Story> story = m_store->createStory(content, m_session->member());
    QVERIFY2(story, story ? "" : qPrintable(story.error().text));
    m_draft->open(*story);
}

QString TestPhotoPanel::file(const QString &name, const QColor &color)
{
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(color);
    const QString path = m_dir->filePath(name);
    return image.save(path) ? path : QString();
}

void TestPhotoPanel::drop(const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : files)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    const qsizetype wanted = content().photos.size() + files.size();
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_panel.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_panel.get(), &event);
    QTRY_COMPARE_WITH_TIMEOUT(content().photos.size(), wanted, 20000);
}

void TestPhotoPanel::emptyPanelSaysWhatToDo()
{
    openStory();
    auto *button = named<QPushButton>(QStringLiteral("Import pictures"));
    QVERIFY(button != nullptr);
    prompt::answerNextFiles({file(QStringLiteral("a.jpg"), Qt::red)});
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(content().photos.size(), 1, 20000);
    QCOMPARE(m_panel->findChildren<PhotoCard *>().size(), 1);
}

void TestPhotoPanel::droppedPictureBecomesLead()
{
    openStory();
    QSignalSpy added(m_panel.get(), &PhotoPanel::photoAdded);
    drop({file(QStringLiteral("a.jpg"), Qt::red), file(QStringLiteral("b.jpg"), Qt::blue)});
    QCOMPARE(added.size(), 2);
    QCOMPARE(content().lead, content().photos.at(0).id);
    QVERIFY(m_draft->flush());
    QCOMPARE(m_store->story(m_draft->story().id)->content.photos.size(), 2);
}

void TestPhotoPanel::droppedPictureFillsTheWaitingFigure()
{
    Content waiting;
    waiting.headline = QStringLiteral("Hội nghị");
    Block figure;
    figure.kind = Block::Kind::Figure;
    figure.caption = QStringLiteral("Quang cảnh Hội nghị");
    figure.credit = QStringLiteral("Đức Trung");
    waiting.body.blocks = {figure};
    openStory(waiting);
    drop({file(QStringLiteral("a.jpg"), Qt::red)});
    const Photo photo = content().photos.constFirst();
    QCOMPARE(content().body.blocks.constFirst().ref, photo.id);
    QCOMPARE(photo.caption, QStringLiteral("Quang cảnh Hội nghị"));
    QCOMPARE(photo.credit, QStringLiteral("Đức Trung"));
    QCOMPARE(named<QPlainTextEdit>(QStringLiteral("Caption of picture 1"))->toPlainText(),
        photo.caption);
}

void TestPhotoPanel::typingGoesToTheDraft()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red)});
    m_panel->focusPhoto(0, false);
    auto *caption = named<QPlainTextEdit>(QStringLiteral("Caption of picture 1"));
    QTest::keyClicks(caption, QStringLiteral("Cho noi"));
    QTest::keyClick(caption, Qt::Key_Return); // a caption is one paragraph
    auto *credit = named<QLineEdit>(QStringLiteral("Photographer of picture 1"));
    QTest::keyClicks(credit, QStringLiteral("Minh"));
    auto *alt = named<QPlainTextEdit>(QStringLiteral("Description of picture 1 for blind readers"));
    QTest::keyClicks(alt, QStringLiteral("Ghe"));
    QCOMPARE(content().photos.at(0).caption, QStringLiteral("Cho noi"));
    QCOMPARE(content().photos.at(0).credit, QStringLiteral("Minh"));
    QCOMPARE(content().photos.at(0).alt, QStringLiteral("Ghe"));
    QVERIFY(m_draft->isDirty());
}

void TestPhotoPanel::typingKeepsTheCursor()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red)});
    auto *caption = named<QPlainTextEdit>(QStringLiteral("Caption of picture 1"));
    QTest::keyClicks(caption, QStringLiteral("mot hai "));
    QVERIFY(m_draft->flush()); // the store trims; the field does not lose the space being typed
    QCOMPARE(caption->toPlainText(), QStringLiteral("mot hai "));
    caption->moveCursor(QTextCursor::Start);
    QTest::keyClicks(caption, QStringLiteral("x"));
    QCOMPARE(caption->textCursor().position(), 1);
    QVERIFY(m_draft->flush());
    QCOMPARE(caption->textCursor().position(), 1);
    // Written elsewhere (in the text), it is shown here.
    m_draft->edit([](Content &edited) { edited.photos[0].caption = QStringLiteral("Khác"); });
    QCOMPARE(caption->toPlainText(), QStringLiteral("Khác"));
}

void TestPhotoPanel::missingPartsAreNamed()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red)});
    const auto says = [this](const QString &words) {
        const QList<QLabel *> labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    QVERIFY(says(QStringLiteral("Caption missing")));
    QVERIFY(says(QStringLiteral("Photographer missing")));
    m_draft->edit([](Content &edited) {
        edited.photos[0].caption = QStringLiteral("Chú thích");
        edited.photos[0].credit = QStringLiteral("Minh Khôi");
    });
    QVERIFY(!says(QStringLiteral("Caption missing")));
    QVERIFY(says(QStringLiteral("Printed on the page as: “Photo: Minh Khôi”")));
}

void TestPhotoPanel::countsCharactersAndBytes()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red)});
    m_draft->edit([](Content &edited) { edited.photos[0].caption = QStringLiteral("Chợ nổi"); });
    const QList<QLabel *> labels = m_panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("7 characters · IPTC 11/"));
    }));
}

void TestPhotoPanel::removesAndPutsBack()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red), file(QStringLiteral("b.jpg"), Qt::blue)});
    const Content before = content();
    auto *more = named<QToolButton>(QStringLiteral("More for picture 1"));
    const QList<QAction *> actions = more->menu()->actions();
    const auto remove = std::find_if(actions.cbegin(), actions.cend(),
        [](QAction *action) { return action->text() == QLatin1String("Take out of the story"); });
    QVERIFY(remove != actions.cend());
    (*remove)->trigger();
    QCOMPARE(content().photos.size(), 1);
    QCOMPARE(content().lead, before.photos.at(1).id);
    auto *undo = named<QPushButton>(QStringLiteral("Put it back"));
    QVERIFY(undo != nullptr);
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(content() == before);
    QVERIFY(named<QPushButton>(QStringLiteral("Put it back")) == nullptr);
}

void TestPhotoPanel::aPictureOfTheTextIsNotOfferedAgain()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red), file(QStringLiteral("b.jpg"), Qt::blue)});
    const auto offered = [this](int number) {
        return named<QPushButton>(QStringLiteral("Put picture %1 into the text").arg(number))
            ->isEnabled();
    };
    QVERIFY(offered(1) && offered(2));
    Block figure{.kind = Block::Kind::Figure};
    figure.ref = content().photos.at(1).id;
    m_draft->edit([&](Content &text) { text.body.blocks.append(figure); });
    QTRY_VERIFY(!offered(2));
    QVERIFY(offered(1));
    m_draft->edit([](Content &text) { text.body.blocks.removeLast(); });
    QTRY_VERIFY(offered(2));
}

void TestPhotoPanel::reorders()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red), file(QStringLiteral("b.jpg"), Qt::blue)});
    const QString first = content().photos.at(0).id;
    QTest::mouseClick(named<QToolButton>(QStringLiteral("Move picture 1 down")), Qt::LeftButton);
    QCOMPARE(content().photos.at(1).id, first);
    QCOMPARE(content().lead, first);
    QVERIFY(!named<QToolButton>(QStringLiteral("Move picture 2 down"))->isEnabled());
    auto *more = named<QToolButton>(QStringLiteral("More for picture 1"));
    more->menu()->actions().constFirst()->trigger();
    QCOMPARE(content().lead, content().photos.at(0).id);
}

void TestPhotoPanel::sameFileTwice()
{
    openStory();
    const QString path = file(QStringLiteral("a.jpg"), Qt::red);
    drop({path});
    const QSignalSpy again(m_panel.get(), &PhotoPanel::photoAgain);
    m_panel->addFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, 20000);
    QCOMPARE(again.first().first().toString(), content().photos.first().id);
    QCOMPARE(content().photos.size(), 1);
}

void TestPhotoPanel::damageIsTheLastImports()
{
    openStory();
    const QString damaged = m_dir->filePath(QStringLiteral("hong.jpg"));
    QFile broken(damaged);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("JPEG?") > 0);
    broken.close();
    const auto noted = [this] { return named<QPushButton>(QStringLiteral("Hide")) != nullptr; };
    m_panel->addFiles({damaged});
    QTRY_VERIFY_WITH_TIMEOUT(noted(), 20000);
    QVERIFY(m_draft->flush());
    QVERIFY(noted()); // until it has been read
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::green);
    m_panel->addImage(image);
    QVERIFY(!noted());
    QTRY_COMPARE_WITH_TIMEOUT(content().photos.size(), 1, 20000);

    m_panel->addFiles({damaged});
    QTRY_VERIFY_WITH_TIMEOUT(noted(), 20000);
    m_draft->open(*m_store->story(m_draft->story().id)); // the same story, read anew
    QVERIFY(noted());
    openStory();
    QVERIFY(!noted());
}

void TestPhotoPanel::readersMayOnlyLook()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red)});
    QVERIFY(m_draft->flush());
    Member stranger;
    stranger.name = QStringLiteral("phongvien2");
    stranger.role = Role::Reporter;
    QVERIFY(m_store->addMember(stranger));
    m_session->setMember(stranger);
    QVERIFY(named<QPlainTextEdit>(QStringLiteral("Caption of picture 1"))->isReadOnly());
    QVERIFY(named<QToolButton>(QStringLiteral("More for picture 1")) == nullptr);
    QVERIFY(named<QPushButton>(QStringLiteral("Import pictures")) == nullptr);
}

void TestPhotoPanel::everyControlHasAName()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red)});
    const QList<QWidget *> widgets = m_panel->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) != nullptr
            || qobject_cast<const QLineEdit *>(widget) != nullptr
            || qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
        if (control && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TestPhotoPanel::fitsNarrowAndWide()
{
    openStory();
    drop({file(QStringLiteral("a.jpg"), Qt::red)});
    for (const int width : {280, 420}) {
        m_panel->resize(width, 700);
        QCoreApplication::processEvents();
        const auto *card = m_panel->findChild<PhotoCard *>();
        QVERIFY2(card->minimumSizeHint().width() <= width - 24,
            qPrintable(QString::number(card->minimumSizeHint().width())));
        for (const QString &name :
            {QStringLiteral("Caption of picture 1"), QStringLiteral("Photographer of picture 1")}) {
            const auto *field = named<QWidget>(name);
            QVERIFY(field != nullptr);
            QVERIFY(field->height() >= 30);
            QVERIFY(field->mapTo(m_panel.get(), QPoint(field->width(), 0)).x() <= width);
        }
    }
}

QTEST_MAIN(TestPhotoPanel)
#include "tst_photopanel.moc"
