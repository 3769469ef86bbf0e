package vn.temlang.traceability.picture;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the pictures that earlier versions kept in the database into the store, one after another.
 * Until it is its turn a picture is read from the database; its address stays what it was, because
 * shops know it.
 */
@Singleton
public class TakeOverPictures {
  private static final Logger LOG = LoggerFactory.getLogger(TakeOverPictures.class);

  private final Pictures pictures;
  private final Darkroom darkroom;
  private final PrintStore store;

  TakeOverPictures(Pictures pictures, Darkroom darkroom, PrintStore store) {
    this.pictures = pictures;
    this.darkroom = darkroom;
    this.store = store;
  }

  /** Takes all over, or those before the first at which the store fails; answers how many. */
  public int takeOver() {
    int taken = 0;
    for (Optional<Pictures.Old> old = pictures.nextOld();
        old.isPresent() && takeOver(old.get());
        old = pictures.nextOld()) {
      taken++;
    }
    return taken;
  }

  private boolean takeOver(Pictures.Old old) {
    if (darkroom.develop(old.picture().jpeg()) instanceof Development.Done<Prints>(Prints prints)) {
      // as it is: written anew it would have another address
      Prints same = new Prints(prints.thumbnail(), old.picture(), old.picture());
      return store
          .keep(
              same,
              () -> {
                pictures.takenOver(old, ProductPicture.of(same, Optional.empty(), false));
                return true;
              })
          .orElse(false);
    }
    LOG.error("A picture in the database cannot be read: product {}", old.product().value());
    return false;
  }
}
