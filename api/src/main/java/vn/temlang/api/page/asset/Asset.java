package vn.temlang.api.page.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * One static file, ready to be sent.
 *
 * @param address path and name with the hash of the content, as in {@code
 *     /assets/temlang.0f1e2d3c4b5a.css}
 * @param mediaType what {@code Content-Type} says
 * @param bytes the file as it is
 * @param gzipped the same compressed; empty when compressing gains nothing (fonts)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, held once for the life of the process
record Asset(String address, String mediaType, byte[] bytes, byte[] gzipped) {

  static Asset of(String name, String mediaType, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String address = "/assets/" + name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
    byte[] gzipped = gzip(bytes);
    return new Asset(
        address, mediaType, bytes, gzipped.length < bytes.length * 0.9 ? gzipped : new byte[0]);
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
