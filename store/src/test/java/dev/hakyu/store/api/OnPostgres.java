package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.testkit.PostgresServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Runs the tests of a class, inherited ones too, with a database of PostgreSQL for each workspace.
/// Where none can run they are skipped and say why; under `CI=true` they fail.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(OnPostgres.Databases.class)
@interface OnPostgres {

    /// Turns the addresses of all workspaces on and off.
    final class Databases implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (PostgresServer.find().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a server");
            }
            assertThat(System.getenv("CI")).as(PostgresServer.whyNot()).isNotEqualTo("true");
            return ConditionEvaluationResult.disabled(PostgresServer.whyNot());
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            TestAddresses.usePostgres(true);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            TestAddresses.usePostgres(false);
        }
    }
}
