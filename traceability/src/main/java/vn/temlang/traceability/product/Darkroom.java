package vn.temlang.traceability.product;

import java.util.Optional;

/** Makes a picture out of what a camera gave. */
public interface Darkroom {
  /**
   * Turned upright, at most {@link Picture#LONGEST_SIDE} pixels long, and without what the camera
   * wrote into it: place and owner of a phone are personal data (Law 91/2025/QH15).
   *
   * @param file JPEG or PNG
   * @return empty where the file is no such picture, or has more than 50 million pixels
   */
  Optional<Picture> develop(byte[] file);
}
