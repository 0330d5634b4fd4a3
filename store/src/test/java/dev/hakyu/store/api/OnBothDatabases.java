package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.testkit.PostgresServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Runs every test of a class on SQLite and on PostgreSQL. Where no PostgreSQL can run, the second
/// half is skipped and says why; under `CI=true` it fails.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnBothDatabases.Databases.class)
@interface OnBothDatabases {

    /// The two.
    final class Databases implements ClassTemplateInvocationContextProvider {
        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
                ExtensionContext context) {
            return Stream.of(new On(false), new On(true));
        }
    }

    /// PostgreSQL alone.
    final class Postgres implements ClassTemplateInvocationContextProvider {
        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
                ExtensionContext context) {
            return Stream.of(new On(true));
        }
    }

    /// One of them.
    record On(boolean postgres)
            implements ClassTemplateInvocationContext,
                    BeforeEachCallback,
                    AfterEachCallback,
                    ExecutionCondition {
        @Override
        public String getDisplayName(int index) {
            return postgres ? "PostgreSQL" : "SQLite";
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!postgres || PostgresServer.find().isPresent()) {
                return ConditionEvaluationResult.enabled("there");
            }
            assertThat(System.getenv("CI")).as(PostgresServer.whyNot()).isNotEqualTo("true");
            return ConditionEvaluationResult.disabled(PostgresServer.whyNot());
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            TestAddresses.usePostgres(postgres);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            TestAddresses.usePostgres(false);
        }
    }
}
