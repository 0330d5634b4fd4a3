package dev.hakyu.server.accounts;

import dev.hakyu.model.PersonName;
import dev.hakyu.model.Text;
import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A decision under an account whose name has characters that nobody sees. Earlier versions took
/// such names: they may still sign in and read, but nothing is kept under them (ADR 136).
public final class HiddenInName extends ResponseStatusException {
    /// Said to programs; pages say it by the same key.
    public static final Text WHY =
            new Text(
                    "このアカウントの名前には目に見えない文字があり、判断した人の名前として記録できません。何も変更していません。"
                            + "管理者に、見える文字だけの名前で招待し直し、このアカウントを停止してもらってください。",
                    "The name of this account has characters that nobody sees, so nothing can be"
                            + " decided under it. Nothing was changed. Ask an administrator to"
                            + " invite you under a name that can be read and to disable this account.");

    private static final String KEY = "error.hiddenName";
    @Serial private static final long serialVersionUID = 1L;

    private HiddenInName() {
        super(HttpStatus.CONFLICT, KEY);
    }

    /// Refuses an account that can decide nothing.
    ///
    /// @param account its name
    public static void refuse(String account) {
        if (PersonName.find(account).isPresent()) {
            throw new HiddenInName();
        }
    }
}
