// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QDBusVariant>
#include <QObject>

namespace toasoan {

/// Light or dark as the desktop asks for: Qt 6.4 has no colorScheme(), so the portal's
/// org.freedesktop.appearance color-scheme is asked over D-Bus, off the start's way.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);
    [[nodiscard]] std::optional<bool> dark() const
    {
        return m_dark;
    } ///< empty until the portal answered

Q_SIGNALS:
    void darkChanged(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
    std::optional<bool> m_dark;
};

} // namespace toasoan
