package org.hoptac.server;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;

/**
 * The functions a visitor may call by IRI: the constructor functions of SPARQL 1.1 section 17.5 and
 * no others. Jena's own registries load any class named by a {@code java:} IRI, and hold functions
 * that sleep or read settings.
 */
final class SafeRegistry {
  private static final FunctionRegistry FUNCTIONS = casts();
  private static final PropertyFunctionRegistry NO_PROPERTY_FUNCTIONS = new NoPropertyFunctions();

  private SafeRegistry() {}

  static boolean allows(String functionIri) {
    return FUNCTIONS.isRegistered(functionIri);
  }

  static void install(Context context) {
    FunctionRegistry.set(context, FUNCTIONS);
    PropertyFunctionRegistry.set(context, NO_PROPERTY_FUNCTIONS);
    context.set(ARQ.enablePropertyFunctions, false);
    context.set(ARQ.httpServiceAllowed, false);
  }

  private static FunctionRegistry casts() {
    FunctionRegistry all = FunctionRegistry.standardRegistry();
    FunctionRegistry casts = new Closed();
    all.keys()
        .forEachRemaining(
            iri -> {
              if (iri.startsWith(XSD.getURI())) {
                casts.put(iri, all.get(iri));
              }
            });
    return casts;
  }

  private static final class Closed extends FunctionRegistry {
    @Override
    public FunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }

  private static final class NoPropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public boolean manages(String iri) {
      return false;
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
      return null;
    }
  }
}
