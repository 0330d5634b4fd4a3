package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// A class of data that an incident may expose.
public enum DataClass implements Term {
    NAME("name", "氏名", "name"),
    SEX("sex", "性別", "sex"),
    BIRTHDATE("birthdate", "生年月日", "date of birth"),
    POSTAL_ADDRESS("postal_address", "住所", "postal address"),
    EMAIL("email", "メールアドレス", "e-mail address"),
    PHONE("phone", "電話番号", "telephone number"),
    INDIVIDUAL_NUMBER("individual_number", "個人番号(マイナンバー)", "Individual Number"),
    PENSION_NUMBER("pension_number", "基礎年金番号", "pension number"),
    SOCIAL_SECURITY_NUMBER("social_security_number", "社会保障番号", "social security number"),
    BIOMETRIC("biometric", "生体情報", "biometric data"),
    DEPARTMENT_TITLE("department_title", "所属・役職", "department and title"),
    CUSTOMER_ID("customer_id", "会員番号・顧客番号", "customer id"),
    CREDIT_HISTORY("credit_history", "信用情報", "credit history"),
    IMMIGRATION_STATUS("immigration_status", "在留資格", "immigration status"),
    PASSPORT("passport", "旅券", "passport"),
    DRIVER_LICENSE("driver_license", "運転免許証", "driving licence"),
    VIN("vin", "車台番号", "vehicle identification number"),
    VEHICLE_REGISTRATION("vehicle_registration", "自動車登録番号", "vehicle registration"),
    PAYMENT_CARD("payment_card", "決済カード", "payment card"),
    BANK_ACCOUNT("bank_account", "口座情報", "bank account"),
    CREDENTIALS("credentials", "認証情報", "credentials"),
    HEALTH("health", "健康・診療情報", "health data"),
    EMPLOYMENT("employment", "勤務・人事情報", "employment data"),
    SALARY("salary", "給与情報", "salary"),
    FAMILY("family", "家族情報", "family"),
    COMPANY_NAME("company_name", "会社名・勤務先", "company name"),
    TRANSACTION("transaction", "取引・購買履歴", "transactions"),
    SOURCE_CODE("source_code", "ソースコード", "source code"),
    INTERNAL_DOCUMENTS("internal_documents", "社内文書", "internal documents"),
    PHOTO("photo", "写真・画像", "photograph"),
    LOCATION("location", "位置情報", "location"),
    CRIMINAL_RECORD("criminal_record", "犯罪歴", "criminal record"),
    OTHER("other", "その他", "other");

    private final String id;
    private final Text label;

    DataClass(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }
}
