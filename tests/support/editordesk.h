// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"
#include "editor/storyeditor.h"
#include "tempstore.h"

#include <QAction>
#include <QApplication>

namespace toasoan::test {

/// One open story in the real editor on a store of its own.
struct EditorDesk
{
    EditorDesk()
        : store(&*temp)
        , look(Look::Choice::Light)
        , session(*store, reporter)
        , pictures(*store)
        , draft([this](const QString &id, const Content &content) {
            return store->saveContent(id, content, reporter);
        })
        , editor(draft, session, pictures, look)
        , sheet(editor.findChild<SheetEdit *>())
    {
        editor.resize(587, 661);
        editor.show();
        QApplication::setActiveWindow(&editor);
    }

    void load(const Content &content)
    {
        const auto created = store->createStory(content, reporter);
        if (!created)
            qFatal("%s", qPrintable(created.error().text));
        draft.open(*created);
    }
    const Content &saved()
    {
        if (const Result<void> flushed = draft.flush(); !flushed)
            qWarning("%s", qPrintable(flushed.error().text));
        return draft.story().content;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(sheet, key, held);
    }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return editor.findChild<QAction *>(name);
    }
    template <typename Widget> [[nodiscard]] Widget *named(const QString &accessibleName) const
    {
        for (Widget *widget : editor.findChildren<Widget *>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }

    TempStore temp;
    Store *store;
    Look look;
    Session session;
    Pictures pictures;
    Draft draft;
    StoryEditor editor;
    SheetEdit *sheet;
};

} // namespace toasoan::test
