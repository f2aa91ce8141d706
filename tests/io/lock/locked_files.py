"""Locks and unlocks files as docs/locked-files.md says, with PyNaCl's binding of libsodium's parts and Python's own reading of the
header: none of it is Waymark's.

usage: locked_files.py lock PASSPHRASE PASSES MEMORY_KIB SALT NONCE <FILE >LOCKED       salt and nonce in hexadecimal
       locked_files.py unlock PASSPHRASE <LOCKED >FILE
"""
import struct
import sys

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt
from nacl.pwhash import argon2id

HEADER = struct.Struct("<16sIII16s24sQ")
MAGIC = b"waymark-locked\r\n"


def key_of(passphrase, salt, passes, memory_kib):
    return argon2id.kdf(32, passphrase.strip(" \t\r\n").encode(), salt, opslimit=passes, memlimit=memory_kib * 1024)


def lock(data, passphrase, passes, memory_kib, salt, nonce):
    header = HEADER.pack(MAGIC, 1, passes, memory_kib, salt, nonce, len(data))
    return header + encrypt(data, header, nonce, key_of(passphrase, salt, passes, memory_kib))


def unlock(data, passphrase):
    header, rest = data[: HEADER.size], data[HEADER.size :]
    magic, version, passes, memory_kib, salt, nonce, length = HEADER.unpack(header)
    assert magic == MAGIC and version == 1 and length == len(rest) - 16
    return decrypt(rest, header, nonce, key_of(passphrase, salt, passes, memory_kib))


if __name__ == "__main__":
    what, passphrase, *more = sys.argv[1:]
    given = sys.stdin.buffer.read()
    if what == "lock":
        passes, memory_kib, salt, nonce = int(more[0]), int(more[1]), bytes.fromhex(more[2]), bytes.fromhex(more[3])
        sys.stdout.buffer.write(lock(given, passphrase, passes, memory_kib, salt, nonce))
    else:
        sys.stdout.buffer.write(unlock(given, passphrase))
