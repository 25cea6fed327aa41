package org.hoptac.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.hoptac.link.Progress;

/** Shows how far linking is, on a terminal only: one bar a task. */
final class LinkProgress implements Progress, AutoCloseable {
  private final boolean shown = System.console() != null;
  private String task = "";
  private ProgressBar bar;

  @Override
  public void at(String current, long done, long total) {
    if (!shown) {
      return;
    }
    if (!current.equals(task)) {
      close();
      task = current;
      bar =
          new ProgressBarBuilder()
              .setTaskName(current)
              .setInitialMax(total)
              .setUpdateIntervalMillis(500)
              .showSpeed()
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
