package dev.hakyu.server.rest;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Hands out the description of the interface. It is no part of what it describes.
@Controller
class DescriptionResource {
    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;
    private final Etags etags;
    private final AtomicReference<byte @Nullable []> made = new AtomicReference<>();

    DescriptionResource(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints,
            Etags etags) {
        this.endpoints = endpoints;
        this.etags = etags;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() {
        byte @Nullable [] known = made.get();
        if (known == null) {
            known = make();
            made.set(known);
        }
        return etags.answer(known, MediaType.APPLICATION_JSON);
    }

    private byte[] make() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(OpenApi.of(endpoints.getObject().getHandlerMethods()));
    }
}
