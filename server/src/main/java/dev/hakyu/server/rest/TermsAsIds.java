package dev.hakyu.server.rest;

import dev.hakyu.model.Term;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Words of a vocabulary go to programs as their ids.
@Configuration
public class TermsAsIds {
    @Bean
    JacksonModule terms() {
        return module();
    }

    /// For files that leave by a page.
    public static JacksonModule module() {
        return new SimpleModule("hakyu-terms").addSerializer(new TermId());
    }

    private static final class TermId extends StdSerializer<Term> {
        TermId() {
            super(Term.class);
        }

        @Override
        public void serialize(Term term, JsonGenerator json, SerializationContext context) {
            json.writeString(term.id());
        }
    }
}
