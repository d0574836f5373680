// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <array>
#include <openssl/evp.h>
#include <QIODevice>

namespace toasoan {

struct Sha256::State
{
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{
        EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    if (EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr) != 1)
        qFatal("OpenSSL offers no SHA-256");
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_state->context.get(), bytes.data(), size_t(bytes.size()));
}

bool Sha256::add(QIODevice &device)
{
    if (!device.isReadable())
        return false;
    std::array<char, 65536> piece{};
    while (true) {
        const qint64 got = device.read(piece.data(), qint64(piece.size()));
        if (got <= 0)
            return got == 0;
        add(QByteArrayView(piece.data(), got));
    }
}

QString Sha256::hex()
{
    QByteArray digest(EVP_MD_size(EVP_sha256()), Qt::Uninitialized);
    EVP_DigestFinal_ex(
        m_state->context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return QString::fromLatin1(digest.toHex());
}

QString Sha256::of(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

} // namespace toasoan
