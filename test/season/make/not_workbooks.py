"""Objects that are no readable .xlsx: compound files (old .xls, encrypted), a truncated package, a text renamed."""
import struct

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR = 512
SMALLEST_BIG_STREAM = 4096


def entry(name, kind, child, start, size, left=FREE, right=FREE):
    text = name.encode("utf-16-le")
    return (text.ljust(64, b"\0") + struct.pack("<HBB3I", len(text) + 2, kind, 1, left, right, child) + b"\0" * 36
            + struct.pack("<IQ", start, size))


def compound(streams):
    """A compound file version 3 with up to two streams, each padded to the size from which it lies in ordinary sectors."""
    padded = [(name, data.ljust(SMALLEST_BIG_STREAM, b"\0")) for name, data in streams]
    fat, body = [FAT, END], b""
    starts = []
    for _, data in padded:
        sectors = -(-len(data) // SECTOR)
        first = len(fat)
        starts.append(first)
        fat += [first + i + 1 for i in range(sectors - 1)] + [END]
        body += data.ljust(sectors * SECTOR, b"\0")
    names = [name for name, _ in padded]
    entries = [entry("Root Entry", 5, 1, END, 0)]
    for index, (name, data) in enumerate(padded):
        right = index + 2 if index + 1 < len(padded) else FREE
        entries.append(entry(name, 2, FREE, starts[index], len(data), right=right))
    entries += [entry("", 0, FREE, 0, 0)] * (4 - len(entries))
    header = (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 16 + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
              + struct.pack("<9I", 0, 1, 1, 0, SMALLEST_BIG_STREAM, END, 0, END, 0) + struct.pack("<I", 0)
              + struct.pack("<I", FREE) * 108)
    table = struct.pack("<128I", *(fat + [FREE] * (128 - len(fat))))
    assert len(header) == SECTOR and len(names) <= 2
    return header + table + b"".join(entries) + body


def encrypted():
    info = struct.pack("<HHI", 4, 4, 0x40) + b'<?xml version="1.0"?><encryption/>'
    return compound([("EncryptedPackage", b"\x10\x27" + b"\xA5" * 4000), ("EncryptionInfo", info)])


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)
