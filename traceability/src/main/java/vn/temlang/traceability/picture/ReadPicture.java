package vn.temlang.traceability.picture;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.temlang.traceability.storage.FileStore;
import vn.temlang.traceability.storage.StoreAnswer;

/** Gives out a picture that some product shows now; of any other nothing is said. */
@Singleton
public class ReadPicture {
  private final Pictures pictures;
  private final FileStore store;

  ReadPicture(Pictures pictures, FileStore store) {
    this.pictures = pictures;
    this.store = store;
  }

  /** The JPEG; empty where no product shows it. */
  public StoreAnswer<Optional<byte[]>> read(PictureHash hash) {
    return pictures
        .find(hash)
        .map(
            held ->
                switch (held) {
                  case Pictures.Held.InStore there -> store.find(PictureFile.name(hash));
                  case Pictures.Held.InDatabase(Picture old) ->
                      new StoreAnswer.Done<>(Optional.of(old.jpeg()));
                })
        .orElseGet(() -> new StoreAnswer.Done<>(Optional.empty()));
  }
}
