package org.hoptac.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that only read the endpoint with the given statements: one for all of them. */
final class Seeded implements ParameterResolver {
  private record Shared(Path folder, SeedEndpoint endpoint) implements AutoCloseable {
    static Shared start() {
      try {
        Path folder = Files.createTempDirectory("seeds");
        return new Shared(folder, new SeedEndpoint(folder));
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    @Override
    public void close() throws IOException {
      endpoint.close();
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SeedEndpoint.class;
  }

  @Override
  public SeedEndpoint resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Seeded.class))
        .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
        .endpoint();
  }
}
