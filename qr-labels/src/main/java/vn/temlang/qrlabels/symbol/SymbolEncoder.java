package vn.temlang.qrlabels.symbol;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.temlang.qrlabels.symbol.QrSymbol.ErrorCorrection;

/**
 * zxing encodes; the choice of version and level is remembered per length, and the best mask is
 * chosen by {@link Masks}, because scoring masks is 86 of 100 parts of zxing's time.
 */
final class SymbolEncoder {
  private static final Map<Length, Fit> FITS = new ConcurrentHashMap<>();
  private static final Map<Fit, Masks> MASKS = new ConcurrentHashMap<>();

  private SymbolEncoder() {}

  /** All texts of a mode and a length need the same room. */
  private record Length(Mode mode, int characters) {}

  /** What a text of some length fits into. */
  record Fit(int version, ErrorCorrection errorCorrection) {
    int size() {
      return 17 + 4 * version;
    }
  }

  static QrSymbol encode(String payload) {
    Mode mode = Encoder.chooseMode(payload);
    Length length = new Length(mode, payload.length());
    Fit fit = FITS.computeIfAbsent(length, _ -> fit(payload));
    if (fit.size() > BitMatrix.LARGEST) {
      return packed(fit, zxing(payload, fit, -1).getMatrix());
    }
    Masks masks = MASKS.computeIfAbsent(fit, _ -> Masks.of(payload, fit));
    BitMatrix unmasked = BitMatrix.of(zxing(payload, fit, 0).getMatrix());
    return new QrSymbol(fit.version(), fit.errorCorrection(), masks.best(unmasked).packed());
  }

  /**
   * zxing's own symbol.
   *
   * @param mask 0 to 7, or -1 for the one that zxing finds best
   */
  static QRCode zxing(String payload, Fit fit, int mask) {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    hints.put(EncodeHintType.QR_VERSION, fit.version());
    if (mask >= 0) {
      hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
    }
    try {
      return Encoder.encode(payload, level(fit.errorCorrection()), hints);
    } catch (WriterException e) {
      throw new IllegalStateException("Version and level had been found to fit", e);
    }
  }

  private static Fit fit(String payload) {
    int version = smallestVersion(payload);
    for (ErrorCorrection better : List.of(ErrorCorrection.H, ErrorCorrection.Q)) {
      if (fits(payload, version, better)) {
        return new Fit(version, better);
      }
    }
    return new Fit(version, ErrorCorrection.M);
  }

  private static int smallestVersion(String payload) {
    try {
      return Encoder.encode(payload, ErrorCorrectionLevel.M).getVersion().getVersionNumber();
    } catch (WriterException e) {
      throw new IllegalArgumentException(
          "No symbol holds " + payload.length() + " characters of that kind", e);
    }
  }

  private static boolean fits(String payload, int version, ErrorCorrection errorCorrection) {
    try {
      Encoder.encode(payload, level(errorCorrection), Map.of(EncodeHintType.QR_VERSION, version));
      return true;
    } catch (WriterException tooLong) {
      return false;
    }
  }

  private static ErrorCorrectionLevel level(ErrorCorrection errorCorrection) {
    return switch (errorCorrection) {
      case M -> ErrorCorrectionLevel.M;
      case Q -> ErrorCorrectionLevel.Q;
      case H -> ErrorCorrectionLevel.H;
    };
  }

  private static QrSymbol packed(Fit fit, ByteMatrix matrix) {
    int size = matrix.getWidth();
    int bytesPerRow = (size + 7) / 8;
    byte[] packed = new byte[bytesPerRow * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        packed[row * bytesPerRow + column / 8] |=
            (byte) (matrix.get(column, row) << (7 - column % 8));
      }
    }
    return new QrSymbol(fit.version(), fit.errorCorrection(), packed);
  }
}
