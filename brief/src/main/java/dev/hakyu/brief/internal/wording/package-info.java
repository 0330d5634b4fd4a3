/// How dates, amounts and shares read in Japanese and English.
@NullMarked
package dev.hakyu.brief.internal.wording;

import org.jspecify.annotations.NullMarked;
