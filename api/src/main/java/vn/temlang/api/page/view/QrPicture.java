package vn.temlang.api.page.view;

import vn.temlang.qrlabels.symbol.QrSymbol;

/**
 * A QR symbol as one path of SVG.
 *
 * @param size modules on a side with the quiet zone
 * @param path of the dark modules, a module is 1 by 1
 */
public record QrPicture(int size, String path) {
  /** The symbol of a text, see {@link QrSymbol#of}. */
  public static QrPicture of(String payload) {
    QrSymbol symbol = QrSymbol.of(payload);
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < symbol.size(); row++) {
      int column = 0;
      while (column < symbol.size()) {
        int end = column;
        while (end < symbol.size() && symbol.dark(end, row)) {
          end++;
        }
        if (end > column) {
          path.append('M').append(column + QrSymbol.QUIET_ZONE);
          path.append(' ').append(row + QrSymbol.QUIET_ZONE);
          path.append('h').append(end - column).append("v1h-").append(end - column).append('z');
        }
        column = end + 1;
      }
    }
    return new QrPicture(symbol.size() + 2 * QrSymbol.QUIET_ZONE, path.toString());
  }
}
