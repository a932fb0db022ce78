// The shell's port to the outside, answered by the page's scripts.
#pragma once

#include "shell/frame/host.h"

namespace web {

class PageHost final : public shell::Host, public shell::TextPainter {
 public:
  void save(const shell::DocumentSummary& summary, std::uint64_t revision, std::string json,
            std::string steps, bool strict) override;
  void keep(const std::string& id, const std::string& json) override;
  void keep_version(const std::string& id, const std::string& name,
                    const std::string& json) override;
  void list_versions(const std::string& id) override;
  void load_version(const std::string& id, int number) override;
  void ask_health(const std::string& id) override;
  void note_backup(const std::string& id) override;
  void load(const std::string& id) override;
  void take_over(const std::string& id) override;
  void remove(const std::string& id) override;
  void list() override;

  void pick_file() override;
  void download(const std::string& file_name, const std::string& type,
                std::string content) override;
  void download_page(const std::string& file_name, const std::string& document,
                     const std::string& script_text) override;
  void copy(const std::string& text) override;
  void deflate(const std::string& text) override;
  void inflate(const std::string& name, const std::string& bytes) override;
  std::string address() const override;
  bool can_link_files() const override;
  void link_file(const std::string& document, const std::string& file_name,
                 const std::string& json) override;
  void unlink_file(const std::string& document) override;
  void write_linked(const std::string& document, const std::string& json) override;

  void start_job(shell::JobQuestion question) override;
  void stop_job(shell::JobNumber number) override;
  void let_go(shell::HeldFile file) override;

  void remember(std::string_view key, std::string_view value) override;
  void set_page_language(std::string_view language) override;
  void set_plan_language(std::string_view language) override;
  void set_page_theme(bool dark) override;
  void reload() override;
  void set_page_title(std::string_view title) override;
  double now() const override;
  std::string today() const override;
  std::string clock(double seconds) const override;
  std::uint64_t entropy() const override;

  shell::TextPainter* text_painter() override { return this; }
  float text_advance(std::string_view text, float px, bool semibold) override;
  shell::TextPicture text_picture(std::string_view text, float px, bool semibold) override;
};

}  // namespace web
