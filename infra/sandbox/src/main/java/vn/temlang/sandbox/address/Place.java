package vn.temlang.sandbox.address;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/** A point in degrees (WGS 84), and the codes of the cell of some five metres that it lies in. */
record Place(double lon, double lat) {
  static final double CELL = 0.00005;
  private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";

  static Optional<Place> parse(String location) {
    String number = "-?\\d{1,3}(\\.\\d{1,15})?";
    if (!location.matches(number + "," + number)) {
      return Optional.empty();
    }
    int comma = location.indexOf(',');
    double lon = Double.parseDouble(location.substring(0, comma));
    double lat = Double.parseDouble(location.substring(comma + 1));
    return Math.abs(lon) > 180 || Math.abs(lat) > 90
        ? Optional.empty()
        : Optional.of(new Place(lon, lat));
  }

  /** The mainland and the islands, generously. */
  boolean inVietNam() {
    return lon >= 102 && lon <= 118 && lat >= 6 && lat <= 24;
  }

  Place cell() {
    return new Place(Math.round(lon / CELL) * CELL, Math.round(lat / CELL) * CELL);
  }

  Place shifted(double by) {
    return new Place(lon + by, lat + by);
  }

  /** The same for every point of a cell; says nothing about where it is. */
  String smartCode() {
    long number = digest(0);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      code.append(ALPHABET.charAt((int) Long.remainderUnsigned(number, ALPHABET.length())));
      number = Long.divideUnsigned(number, ALPHABET.length());
    }
    return code.toString();
  }

  /** Five digits. */
  String postCode() {
    return String.format(Locale.ROOT, "%05d", Long.remainderUnsigned(digest(8), 90_000) + 10_000);
  }

  private long digest(int offset) {
    String cell = Math.round(lon / CELL) + "," + Math.round(lat / CELL);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(cell.getBytes(StandardCharsets.US_ASCII));
      return ByteBuffer.wrap(hash).getLong(offset);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
