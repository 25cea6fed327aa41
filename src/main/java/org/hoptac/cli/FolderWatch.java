package org.hoptac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hoptac.text.Rejection;

/**
 * Loads files that appear or change while the server runs. It looks every two seconds and takes a
 * file whose size and time have stood still for one look, so that no half-written file is read.
 */
final class FolderWatch {
  private static final long SECONDS_BETWEEN_LOOKS = 2;

  private final List<Path> inputs;
  private final Loader loader;
  private final Tally tally;
  private final Map<Path, Look> seen = new HashMap<>();

  private record Look(FileTime changed, long size, boolean loaded) {}

  FolderWatch(List<Path> inputs, Loader loader, Tally tally) {
    this.inputs = inputs;
    this.loader = loader;
    this.tally = tally;
  }

  void start() {
    look(true);
    Thread thread = new Thread(this::watch, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
        look(false);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(boolean alreadyLoaded) {
    var ready = new ArrayList<Path>();
    for (Path file : Inputs.expand(inputs, tally::reject)) {
      try {
        Look before = seen.get(file);
        Look now = new Look(Files.getLastModifiedTime(file), Files.size(file), alreadyLoaded);
        boolean still =
            before != null && before.changed().equals(now.changed()) && before.size() == now.size();
        if (still && !before.loaded()) {
          ready.add(file);
        }
        seen.put(file, still ? new Look(now.changed(), now.size(), true) : now);
      } catch (IOException e) {
        seen.remove(file);
      }
    }
    load(ready);
  }

  private void load(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    try {
      loader.load(files);
      tally.close("Read so far");
    } catch (IOException | RuntimeException e) {
      tally.reject(new Rejection(files.toString(), 0, "could not be loaded: " + e.getMessage()));
    }
  }
}
