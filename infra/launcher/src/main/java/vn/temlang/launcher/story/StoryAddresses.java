package vn.temlang.launcher.story;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the story made for people to open.
 *
 * @param labels the first sheet of the run; needs the operator's login
 * @param proofFile the proof as a file, where there is a chain
 */
public record StoryAddresses(
    URI scan, URI labels, URI proof, List<URI> listings, Optional<Path> proofFile) {
  public StoryAddresses {
    listings = List.copyOf(listings);
  }
}
