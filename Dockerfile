# Build: docker compose up --build
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
# The libraries first: they stay in a layer of their own while only sources change.
COPY pom.xml ./
COPY .mvn ./.mvn
RUN mvn -q -B -ntp dependency:go-offline -DexcludeScope=test || true
COPY ontology ./ontology
COPY src/main ./src/main
RUN mvn -q -B -ntp package -Dmaven.test.skip=true

FROM eclipse-temurin:17-jre
LABEL org.opencontainers.image.title="Hoptac" \
      org.opencontainers.image.description="Vietnamese statements about international cooperation as linked data" \
      org.opencontainers.image.licenses="Apache-2.0"
# A fixed number, so that a volume written by one image can be read by the next.
RUN groupadd --gid 10001 hoptac \
    && useradd --uid 10001 --gid hoptac --no-create-home --shell /usr/sbin/nologin hoptac \
    && install -d -o hoptac -g hoptac /data
WORKDIR /app
COPY --from=build /build/target/hoptac-*.jar ./hoptac.jar
COPY seeds ./seeds
USER hoptac
VOLUME /data
EXPOSE 3030
# A store on a volume outlives the process; a process without memory is ended and started anew rather than kept half alive.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-jar", "hoptac.jar"]
CMD ["serve", "--host", "0.0.0.0", "--store", "/data/store"]
