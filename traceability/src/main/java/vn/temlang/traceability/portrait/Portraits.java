package vn.temlang.traceability.portrait;

import java.time.Instant;
import java.util.Optional;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.picture.Picture;
import vn.temlang.traceability.picture.PictureHash;

/** Keeps one picture for each maker; they can be erased. */
public interface Portraits {
  /** The version of the text of {@code PICTURE_OF_PERSON} that first said what is done with it. */
  int SINCE_TEXT = 2;

  /**
   * Stores or replaces the picture if, in this very statement, the producer agrees to {@code
   * PICTURE_OF_PERSON}; answers whether it did.
   */
  boolean put(ProducerId producer, Picture picture, Instant at);

  /** The picture under its public address, while its person agrees. */
  Optional<Picture> find(PictureHash hash);

  Optional<Picture> of(ProducerId producer);

  /** Deletes it; answers whether there was one. */
  boolean erase(ProducerId producer);
}
