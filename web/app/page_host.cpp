#include "web/app/page_host.h"

#include <array>
#include <cstdlib>

#include "web/app/page_imports.h"
#include "web/storage/summary_text.h"

namespace web {

void PageHost::save(const shell::DocumentSummary& summary, std::uint64_t revision, std::string json,
                    std::string steps, bool strict) {
  const std::string text = text_from_summary(summary);
  // A revision counts edits of one plan, far below the 2^53 up to which a double is exact.
  page_save(text.data(), text.size(), static_cast<double>(revision), json.data(), json.size(),
            steps.data(), steps.size(), strict);
}

void PageHost::keep(const std::string& id, const std::string& json) {
  page_keep(id.data(), id.size(), json.data(), json.size());
}

void PageHost::keep_version(const std::string& id, const std::string& name,
                            const std::string& json) {
  page_keep_version(id.data(), id.size(), name.data(), name.size(), json.data(), json.size());
}

void PageHost::list_versions(const std::string& id) { page_list_versions(id.data(), id.size()); }

void PageHost::load_version(const std::string& id, int number) {
  page_load_version(id.data(), id.size(), number);
}

void PageHost::ask_health(const std::string& id) { page_ask_health(id.data(), id.size()); }

void PageHost::note_backup(const std::string& id) { page_note_backup(id.data(), id.size()); }

void PageHost::load(const std::string& id) { page_load(id.data(), id.size()); }

void PageHost::take_over(const std::string& id) { page_take_over(id.data(), id.size()); }

void PageHost::remove(const std::string& id) { page_remove(id.data(), id.size()); }

void PageHost::list() { page_list(); }

void PageHost::pick_file() { page_pick_file(); }

void PageHost::download(const std::string& file_name, const std::string& type,
                        std::string content) {
  page_download(file_name.data(), file_name.size(), type.data(), type.size(), content.data(),
                content.size());
}

void PageHost::download_page(const std::string& file_name, const std::string& document,
                             const std::string& script_text) {
  page_download_page(file_name.data(), file_name.size(), document.data(), document.size(),
                     script_text.data(), script_text.size());
}

void PageHost::copy(const std::string& text) { page_copy(text.data(), text.size()); }

void PageHost::deflate(const std::string& text) { page_deflate(text.data(), text.size()); }

void PageHost::inflate(const std::string& name, const std::string& bytes) {
  page_inflate(name.data(), name.size(), bytes.data(), bytes.size());
}

std::string PageHost::address() const {
  std::array<char, 4096> text;
  return {text.data(), page_address(text.data(), text.size())};
}

bool PageHost::can_link_files() const { return page_can_link_files() != 0; }

void PageHost::link_file(const std::string& document, const std::string& file_name,
                         const std::string& json) {
  page_link_file(document.data(), document.size(), file_name.data(), file_name.size(), json.data(),
                 json.size());
}

void PageHost::unlink_file(const std::string& document) {
  page_unlink_file(document.data(), document.size());
}

void PageHost::write_linked(const std::string& document, const std::string& json) {
  page_write_linked(document.data(), document.size(), json.data(), json.size());
}

void PageHost::start_job(shell::JobQuestion question) {
  page_start_job(question.number, question.name.data(), question.name.size(),
                 question.question.data(), question.question.size(), question.file);
}

void PageHost::stop_job(shell::JobNumber number) { page_stop_job(number); }

void PageHost::let_go(shell::HeldFile file) { page_let_go(file); }

void PageHost::remember(std::string_view key, std::string_view value) {
  page_remember(key.data(), key.size(), value.data(), value.size());
}

void PageHost::set_page_language(std::string_view language) {
  page_set_language(language.data(), language.size());
}

void PageHost::set_plan_language(std::string_view language) {
  page_set_plan_language(language.data(), language.size());
}

void PageHost::set_page_theme(bool dark) { page_set_theme(dark); }

void PageHost::reload() { page_reload(); }

void PageHost::set_page_title(std::string_view title) {
  page_set_title(title.data(), title.size());
}

double PageHost::now() const { return page_now(); }

std::string PageHost::today() const {
  std::array<char, 32> text;
  return {text.data(), page_today(text.data(), text.size())};
}

std::string PageHost::clock(double seconds) const {
  std::array<char, 32> text;
  return {text.data(), page_clock(seconds, text.data(), text.size())};
}

std::uint64_t PageHost::entropy() const {
  const std::uint64_t high = page_entropy();
  return high << 32 | page_entropy();
}

float PageHost::text_advance(std::string_view text, float px, bool semibold) {
  return page_text_advance(text.data(), text.size(), px, semibold);
}

shell::TextPicture PageHost::text_picture(std::string_view text, float px, bool semibold) {
  std::array<int, 5> box{};
  unsigned char* pixels = page_text_picture(text.data(), text.size(), px, semibold, box.data());
  const auto [left, top, width, height, coloured] = box;
  shell::TextPicture picture{left, top, width, height, coloured != 0, {}};
  picture.pixels.assign(pixels, pixels + static_cast<std::ptrdiff_t>(width) * height * 4);
  std::free(pixels);
  return picture;
}

}  // namespace web
