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

namespace {

// Looked up once: OpenSSL would search its providers for every hash.
const EVP_MD *algorithm()
{
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> fetched{
        EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free};
    return fetched.get();
}

} // namespace

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    if (EVP_DigestInit_ex(m_state->context.get(), algorithm(), nullptr) != 1)
        qFatal("OpenSSL offers no SHA-256");
}

Sha256::Sha256(const Sha256 &other)
    : m_state(std::make_unique<State>())
{
    *this = other;
}

Sha256 &Sha256::operator=(const Sha256 &other)
{
    if (this != &other
        && EVP_MD_CTX_copy_ex(m_state->context.get(), other.m_state->context.get()) != 1)
        qFatal("OpenSSL cannot go on from a hash");
    return *this;
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
    QByteArray digest(EVP_MD_get_size(algorithm()), Qt::Uninitialized);
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
