package vn.temlang.traceability.picture;

import vn.temlang.traceability.storage.FileKind;
import vn.temlang.traceability.storage.FileName;
import vn.temlang.traceability.storage.Shelf;

/**
 * One size of a picture.
 *
 * @param hash of its bytes, and its public address
 * @param width in pixels
 * @param height in pixels
 */
public record PictureFile(PictureHash hash, int width, int height) {
  static FileName name(PictureHash hash) {
    return new FileName(Shelf.PICTURES, hash.hex(), FileKind.JPEG);
  }
}
