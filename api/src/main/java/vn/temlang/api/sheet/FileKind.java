package vn.temlang.api.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its content. */
enum FileKind {
  EMPTY,
  ZIP,
  /** A workbook with a password: an OLE 2 file that holds an encrypted package. */
  LOCKED,
  /** A workbook of before 2007. */
  OLD,
  TEXT,
  OTHER;

  private static final byte[] ZIP_START = {'P', 'K', 3, 4};
  private static final byte[] OLE_START = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] UTF_16 = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
  private static final String ENCRYPTED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  static FileKind of(byte[] file) {
    if (file.length == 0) {
      return EMPTY;
    }
    if (starts(file, ZIP_START)) {
      return ZIP;
    }
    if (starts(file, OLE_START)) {
      return new String(file, StandardCharsets.ISO_8859_1).contains(ENCRYPTED) ? LOCKED : OLD;
    }
    if (starts(file, UTF_16) || starts(file, UTF_16_BIG)) {
      throw new MalformedSheet(MalformedSheet.Reason.ROW_NOT_UTF8);
    }
    for (byte each : file) {
      if (each == 0) {
        return OTHER;
      }
    }
    return starts(file, "%PDF".getBytes(StandardCharsets.US_ASCII)) ? OTHER : TEXT;
  }

  private static boolean starts(byte[] file, byte[] with) {
    return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
  }
}
