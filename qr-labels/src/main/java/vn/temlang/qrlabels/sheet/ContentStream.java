package vn.temlang.qrlabels.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The operators of a page, in a buffer that is used again for the next one. */
final class ContentStream {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] buffer = new byte[1 << 14];
  private int length;

  byte[] buffer() {
    return buffer;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  ContentStream ascii(String operators) {
    room(operators.length());
    for (int i = 0; i < operators.length(); i++) {
      buffer[length++] = (byte) operators.charAt(i);
    }
    return this;
  }

  ContentStream bytes(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** A number with at most two decimals and a blank behind it. */
  ContentStream number(double value) {
    long hundredths = Math.round(value * 100);
    room(24);
    if (hundredths < 0) {
      buffer[length++] = '-';
      hundredths = -hundredths;
    }
    whole(hundredths / 100);
    int rest = (int) (hundredths % 100);
    if (rest != 0) {
      buffer[length++] = '.';
      buffer[length++] = (byte) ('0' + rest / 10);
      if (rest % 10 != 0) {
        buffer[length++] = (byte) ('0' + rest % 10);
      }
    }
    buffer[length++] = ' ';
    return this;
  }

  /** Bytes as hexadecimal digits. */
  ContentStream hex(byte[] bytes) {
    room(2 * bytes.length);
    for (byte b : bytes) {
      buffer[length++] = HEX[(b >> 4) & 15];
      buffer[length++] = HEX[b & 15];
    }
    return this;
  }

  /** Sixteen bits as four hexadecimal digits. */
  ContentStream hex(int sixteenBits) {
    room(4);
    for (int shift = 12; shift >= 0; shift -= 4) {
      buffer[length++] = HEX[(sixteenBits >> shift) & 15];
    }
    return this;
  }

  byte[] toBytes() {
    return Arrays.copyOf(buffer, length);
  }

  private void whole(long value) {
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int at = length + digits - 1; at >= length; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
    }
  }
}
