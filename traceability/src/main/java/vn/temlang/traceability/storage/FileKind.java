package vn.temlang.traceability.storage;

import java.util.Arrays;
import java.util.Optional;

/** What may be kept. Whoever puts a file has made sure that it is one. */
public enum FileKind {
  JPEG("image/jpeg", "jpg"),
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String extension;

  FileKind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Media type of RFC 6838. */
  public String mediaType() {
    return mediaType;
  }

  /** What comes behind the dot. */
  public String extension() {
    return extension;
  }

  static Optional<FileKind> ofExtension(String extension) {
    return Arrays.stream(values()).filter(kind -> kind.extension.equals(extension)).findFirst();
  }
}
